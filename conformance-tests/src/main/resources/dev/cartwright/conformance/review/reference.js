"use strict";
(() => {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const follow = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
  dark.addEventListener("change", follow);
  follow();

  // Nothing can be tried out: a page on disk has no server.
  SwaggerUIBundle({
    spec: JSON.parse(document.getElementById("contract").textContent),
    dom_id: "#reference",
    validatorUrl: null,
    deepLinking: true,
    docExpansion: "list",
    supportedSubmitMethods: [],
  });
})();
