// The contract's own servers are Partner Center's and a default address: what is tried out here goes to the server that serves the page.
const hereOnly = {
  statePlugins: {
    spec: {
      wrapActions: {
        updateJsonSpec: (original) => (spec) => original({ ...spec, servers: [{ url: location.origin }] }),
      },
    },
  },
};

SwaggerUIBundle({
  url: '/openapi.yaml',
  dom_id: '#contract',
  validatorUrl: null,
  deepLinking: true,
  docExpansion: 'list',
  plugins: [hereOnly],
});
