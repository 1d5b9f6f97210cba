import { fields } from './fields.js';

export default (target, _, { path }) =>
  [...fields(target, path)]
    .filter(([name]) => !/^[a-z][A-Za-z0-9]*$/.test(name))
    .map(([name, , at]) => ({ message: `A field is lowerCamelCase: ${name}`, path: at }));
