// A CloudFront function for viewer requests (runtime cloudfront-js-2.0): a folder's address without its slash is sent to the one
// with it, from which relative links resolve; an address with it gets the folder's index.html.
/** @param {{ request: { uri: string, querystring: Record<string, { value: string, multiValue?: { value: string }[] }> } }} event */
function handler({ request }) {
  const name = request.uri.slice(request.uri.lastIndexOf('/') + 1);
  if (name === '') {
    request.uri += 'index.html';
    return request;
  }
  if (name.includes('.')) return request;
  // names and values are as they were sent
  const query = Object.entries(request.querystring)
    .flatMap(([key, { value, multiValue = [{ value }] }]) => multiValue.map((it) => `${key}=${it.value}`))
    .join('&');
  // the last part alone, relative: never another host's address, whatever stands before it
  return {
    statusCode: 301,
    statusDescription: 'Moved Permanently',
    headers: { location: { value: `./${name}/${query && `?${query}`}` } },
  };
}
