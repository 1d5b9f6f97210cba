import { methods } from './fields.js';

// Addresses and headers end up in logs of every proxy on the way.
const personal = /^-?(bsn|burgerservicenummers?|v-?nummers?|vreemdelingennummers?|a-?nummers?|naam|namen|achternaam|voornamen?|geboortedatum|e-?mail(adres)?|telefoon(nummer)?|adres|postcode)$/i;

/** Neither the address nor a header says who it is about: that goes in the body. */
export default (paths, _, { path }) => {
  const found = [];
  for (const [address, item] of Object.entries(paths ?? {})) {
    for (const segment of address.split('/').map((s) => s.replace(/[{}_]/g, ''))) {
      if (personal.test(segment)) found.push({ message: `${address}: ${segment} in an address`, path: [...path, address] });
    }
    for (const method of methods.filter((m) => item[m])) {
      for (const parameter of [...(item.parameters ?? []), ...(item[method].parameters ?? [])]) {
        if (['query', 'path', 'header', 'cookie'].includes(parameter.in) && personal.test(parameter.name)) {
          found.push({ message: `${method.toUpperCase()} ${address}: ${parameter.name} as ${parameter.in} parameter`, path: [...path, address, method] });
        }
      }
    }
  }
  return found;
};
