import { fields, methods } from './fields.js';

const lookUp = (document, ref) => ref.replace(/^#\//, '').split('/').reduce((node, part) => node?.[part.replace(/~1/g, '/').replace(/~0/g, '~')], document);

/** The explanation of a field: its own, or that of the schema it refers to. */
function text(document, schema) {
  if (!schema || typeof schema !== 'object') return undefined;
  if (schema.description) return schema.description;
  if (schema.$ref) return lookUp(document, schema.$ref)?.description;
  return [...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...(schema.allOf ?? [])].map((s) => text(document, s)).find(Boolean);
}

/** Who reads the document never has to guess what a field or a parameter means. */
export default (document, _, { path }) => {
  const missing = [];
  for (const [name, schema, at] of [...fields(document.components?.schemas ?? {}, ['components', 'schemas']), ...fields(document.paths ?? {}, ['paths'])]) {
    if (!text(document, schema)) missing.push({ message: `Field ${name} has no description`, path: at });
  }
  for (const [address, item] of Object.entries(document.paths ?? {})) {
    for (const method of methods.filter((m) => item[m])) {
      (item[method].parameters ?? []).forEach((parameter, i) => {
        if (!parameter.$ref && !parameter.description) missing.push({ message: `Parameter ${parameter.name} of ${method.toUpperCase()} ${address} has no description`, path: ['paths', address, method, 'parameters', i] });
      });
    }
  }
  return missing;
};
