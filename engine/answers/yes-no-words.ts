import { fold } from './fold.ts';

export type YesNo = 'yes' | 'no';

/** What folded words mean together, up to four of them: `of course` is yes, `of course not` is no. */
export const yesNoPhrases: ReadonlyMap<string, YesNo> = new Map([
  ...phrases(
    'yes',
    `yes, yeah, yea, yep, yup, yess, ya, yah, y, ok, okay, okey, oki, k, kk, sure, sure thing,
    of course, certainly, definitely, absolutely, correct, right, exactly, fine, great, perfect,
    good, sounds good, looks good, go ahead, agreed, agree, confirm, confirmed, alright, all right,
    why not, no problem, no worries, do it,
    ja, jawohl, jo, jep, jap, klar, na klar, gern, gerne, sicher, genau, stimmt, passt, richtig,
    natürlich, einverstanden, in ordnung, alles klar, kein problem, warum nicht,
    selbstverständlich, auf jeden fall,
    sí, sip, claro, claro que sí, por supuesto, vale, de acuerdo, correcto, está bien, dale,
    desde luego, exacto, perfecto, sin problema, por qué no, confirmo,
    oui, ouais, d’accord, bien sûr, volontiers, ça marche, parfait, c’est bon, exact, entendu,
    avec plaisir, pas de problème, pas de souci, pourquoi pas, tout à fait,
    sim, com certeza, isso, pode ser, beleza, tá bom, está bem, tudo bem, certo, combinado,
    sem problema, por que não,
    certamente, va bene, d’accordo, esatto, perfetto, volentieri, nessun problema, perché no,
    jazeker, zeker, prima, akkoord, goed, natuurlijk, graag, in orde, geen probleem, waarom niet,
    klopt`,
  ),
  ...phrases(
    'no',
    `no, nope, nah, naw, n, no thanks, no thank you, not really, never, no way, of course not,
    not now, not at all, dont think so, don’t think so, I’m good, im good, negative,
    nein, nee, nö, noe, nein danke, nicht wirklich, lieber nicht, auf keinen fall, keinesfalls,
    niemals, natürlich nicht,
    nop, para nada, de ninguna manera, en absoluto, nunca, claro que no, por supuesto que no,
    mejor no, todavía no,
    non, nan, pas du tout, jamais, pas maintenant, bien sûr que non, surtout pas,
    não, de jeito nenhum, claro que não, agora não, melhor não,
    assolutamente no, per niente, meglio di no, certo che no,
    neen, liever niet, zeker niet, niet nu, absoluut niet, helemaal niet`,
  ),
]);

/** Answers that stand whatever follows in the same breath: `yes book it`, but not `no hot water`. */
export const clearAnswers: ReadonlySet<string> = new Set(
  'yes yep yeah yup oui ja sim nope nein nee'.split(' '),
);

export const yesNoSymbols: Readonly<Record<YesNo, readonly string[]>> = {
  yes: ['👍', '👌', '✅', '✔', '☑', '🆗', '💯', '🙆'],
  no: ['👎', '❌', '✖', '🚫', '🙅', '⛔'],
};

function phrases(meaning: YesNo, list: string): [string, YesNo][] {
  return list.split(',').map((phrase) => [fold(phrase), meaning]);
}
