import { fields } from './fields.js';

const types = (schema) => [schema.type ?? []].flat();

/** A day is a date, also when its name is one lower-case word (lesdatum); a moment is a date-time; a time of day has no zone. */
export default (target, _, { path }) =>
  [...fields(target, path)].flatMap(([name, schema, at]) => {
    if (!types(schema).includes('string')) return [];
    if (schema.format === 'time') return [{ message: `${name}: a time of day is time-local`, path: at }];
    if (/datum$/i.test(name) && schema.format !== 'date') return [{ message: `${name} is a day: format date, not ${schema.format ?? 'free text'}`, path: at }];
    return [];
  });
