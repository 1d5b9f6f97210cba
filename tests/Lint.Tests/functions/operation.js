import { methods } from './fields.js';

/** What every operation says of itself, and which refusals it announces. */
export default (paths, { empty }, { path }) => {
  const found = [];
  for (const [address, item] of Object.entries(paths ?? {})) {
    for (const method of methods.filter((m) => item[m])) {
      const operation = item[method];
      const say = (message) => found.push({ message: `${method.toUpperCase()} ${address}: ${message}`, path: [...path, address, method] });
      const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])];
      const body = operation.requestBody;
      const responses = operation.responses ?? {};
      const codes = Object.keys(responses);

      if (!operation.summary) say('no summary');
      else if (operation.summary.length > 120) say(`a summary of ${operation.summary.length} characters; the rest belongs in the description`);
      else if (/\?[a-zA-Z]+=/.test(operation.summary)) say('a query parameter in the summary belongs in its own description');
      if (!operation.description) say('no description');
      if (!operation.operationId) say('no operationId');

      if (body && ['get', 'delete'].includes(method)) say('no body goes with this method');
      if (body && !Object.values(body.content ?? {}).every((media) => media.schema)) say('a body without a schema');
      if (!codes.some((code) => /^[23]/.test(code))) say('no answer for when it goes well');
      const needs = ['401', '403', '500'];
      if (['post', 'put', 'patch'].includes(method) || parameters.some((p) => ['query', 'path'].includes(p.in))) needs.push('400');
      if (address.includes('{')) needs.push('404');
      if (body) needs.push('415');
      for (const code of needs.filter((code) => !codes.includes(code))) say(`does not announce ${code}`);
      if (codes.includes('422')) say('input that is wrong is a 400, not a 422');
      for (const code of ['200', '201'].filter((c) => codes.includes(c) && !empty.includes(address))) {
        if (!Object.values(responses[code].content ?? {}).some((media) => media.schema)) say(`${code} without a schema of what comes back`);
      }
    }
  }
  return found;
};
