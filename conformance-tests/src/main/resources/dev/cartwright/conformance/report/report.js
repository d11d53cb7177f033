"use strict";
(() => {
  const form = document.getElementById("filter");
  const words = document.getElementById("words");
  const verdict = document.getElementById("verdict");
  const shown = document.getElementById("shown");
  const cases = [...document.querySelectorAll(".case")].map((element) => ({
    element,
    text: (element.dataset.case + " " + element.textContent).toLowerCase(),
    verdicts: element.dataset.verdicts.split(" "),
  }));

  const filter = () => {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { element, text, verdicts } of cases) {
      const fits =
        wanted.every((word) => text.includes(word)) && (verdict.value === "" || verdicts.includes(verdict.value));
      element.hidden = !fits;
      count += fits ? 1 : 0;
    }
    for (const section of document.querySelectorAll(".operation")) {
      section.hidden = section.querySelector(".case:not([hidden])") === null;
    }
    shown.value = `${count} of ${cases.length} cases`;
  };

  const follow = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target === null || !target.matches(".case, .operation")) {
      return;
    }
    if (target.hidden) {
      form.reset();
      filter();
    }
    if (target.matches("details")) {
      target.open = true;
    }
    target.scrollIntoView();
  };

  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  window.addEventListener("hashchange", follow);
  form.hidden = false;
  filter();
  follow();
})();
