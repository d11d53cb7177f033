"use strict";
(() => {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const follow = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
  dark.addEventListener("change", follow);
  follow();

  // The renderer fetches the contract, and once more for a schema that contains itself, and it reads file URLs wrongly. So it is given
  // an address that cannot be, and all that it asks for is in the page already.
  const contract = document.getElementById("contract").textContent;
  const inlined = async () => new Response(contract, { headers: { "Content-Type": "application/json" } });

  // Nothing can be tried out: a page on disk has no server.
  SwaggerUIBundle({
    url: "https://contract.invalid/openapi.yaml",
    requestInterceptor: (request) => ({ ...request, userFetch: inlined }),
    dom_id: "#renderer",
    validatorUrl: null,
    deepLinking: true,
    docExpansion: "list",
    supportedSubmitMethods: [],
  });
})();
