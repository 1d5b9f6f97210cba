import { methods } from './fields.js';

const verbs = new Set(('aanmaken aanvragen annuleren bekijken beeindig beeindigen bepaal berekenen bevestig bevestigen bewaar bijwerken download geef get haal '
  + 'leg lever lees maak meld neem ontvang ophalen opslaan opvragen opzoeken raadpleeg rond start stop stuur toevoegen toon trek upload verstuur verwijder verwijderen '
  + 'verzend voeg vraag vul wijzig wijzigen zend zet zoek zoeken add create delete fetch find list register remove search send set update').split(' '));
// -eer and -eren are how Dutch borrows verbs: registreer, accepteren. These end so and are things.
const things = new Set(['beheer', 'kinderen', 'verkeer', 'goederen']);
// Words of other languages where Dutch has one.
const foreign = /^(appointments?|attendances?|cases?|courses?|customers?|entries|events|exams?|files|handovers?|items|lessons?|messages|orders?|persons?|people|registrations|reports|schools|statuses|students?|subscriptions|users?)$/;

const isVerb = (word) => verbs.has(word) || (/(eer|eren)$/.test(word) && !things.has(word));
const isPlural = (word) => /(en|s)$/.test(word) && !/(ss|us|is)$/.test(word);

/** A resource is a Dutch noun, a collection is plural, and what is done to it is a sub-resource _verb, by POST or PUT. */
export default (paths, { singular }, { path }) => {
  const found = [];
  for (const [address, item] of Object.entries(paths ?? {})) {
    const segments = address.split('/').filter(Boolean);
    const say = (message) => found.push({ message: `${address}: ${message}`, path: [...path, address] });
    segments.forEach((segment, i) => {
      if (segment.startsWith('{')) return;
      if (segment.startsWith('_')) {
        if (i !== segments.length - 1) say(`${segment} is an operation and comes last`);
        if (methods.some((m) => item[m] && !['post', 'put'].includes(m))) say(`${segment} is an operation: POST or PUT`);
        return;
      }
      const word = segment.split('-').at(-1);
      if (singular.includes(segment)) return;
      if (isVerb(segment) || isVerb(segment.split('-')[0])) say(`${segment} is a verb; a resource is a noun, an operation begins with _`);
      else if (foreign.test(segment)) say(`${segment} is not Dutch`);
      else if (!isPlural(word)) say(`${segment} is singular; a collection is plural`);
    });
  }
  return found;
};
