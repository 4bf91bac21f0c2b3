/** What a customer reads in a form when there is nothing to show, by language. */
interface EndpointWords {
  readonly noAnswer: string;
  readonly closed: string;
}

export function endpointWords(language: string): EndpointWords {
  return language.toLowerCase().split('-')[0] === 'de' ? german : english;
}

const english: EndpointWords = {
  noAnswer: 'This does not work just now. Please try again in a moment.',
  closed: 'This form was filled in already, or is out of date.',
};

const german: EndpointWords = {
  noAnswer: 'Das geht gerade nicht. Bitte gleich noch einmal versuchen.',
  closed: 'Dieses Formular ist schon ausgefüllt oder nicht mehr gültig.',
};
