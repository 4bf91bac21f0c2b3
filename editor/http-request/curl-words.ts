import { inLanguage } from '../words/language.ts';

/** What is said about a curl command that was pasted. */
export const curlWords = inLanguage('curl', {
  notCurl: 'A curl command begins with “curl”.',
  tooLong: 'This is longer than any command we can read.',
  openQuote: 'A quotation mark in this command is not closed. Was all of it copied?',
  noAddress: 'This command names no address.',
  twoAddresses: 'This command names two addresses. Paste one of them.',
  notAnAddress: 'The address of this command is not one that can be called.',
  noValue: (option: string) => `There is nothing after “${option}”. Was all of it copied?`,
  method: (method: string) =>
    `“${method}” is not a method that can be used here: GET, POST, PUT, PATCH and DELETE are.`,
  refused: {
    form: (option: string) =>
      `This command sends files or a form in several parts (“${option}”). That cannot be sent from here.`,
    file: (option: string) =>
      `This command reads a file of yours (“${option}”). Paste what is in the file instead.`,
    head: (option: string) => `“${option}” asks for no answer to read. Take it out.`,
    proxy: (option: string) => `A proxy (“${option}”) cannot be used from here.`,
    certificate: (option: string) => `A certificate (“${option}”) cannot be used from here.`,
    signIn: (option: string) =>
      `This way to sign in (“${option}”) is not known here. A name and password, a token or a key is.`,
    unknown: (option: string) => `“${option}” is not known here. Take it out, and paste again.`,
  },
  notes: {
    noBody: 'A GET request sends nothing along, so what it would have sent was left out.',
    oneSecret: (name: string) =>
      `“${name}” holds a secret too, and only one can be stored for a request. It was left out.`,
    keyInAddress: (name: string) =>
      `The address holds “${name}”, which looks like a secret: whoever sees this workflow sees it.`,
  },
});
