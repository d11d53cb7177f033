"use strict";
(() => {
  const words = document.getElementById("words");
  const shown = document.getElementById("shown");
  const list = document.getElementById("found");
  const entries = [...list.children].map((element) => ({
    element,
    title: element.querySelector("a").textContent.toLowerCase(),
    text: element.textContent.toLowerCase(),
  }));

  const search = () => {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    const inTitle = ({ title }) => wanted.length > 0 && wanted.every((word) => title.includes(word));
    let count = 0;
    for (const { element, text } of entries) {
      element.hidden = !wanted.every((word) => text.includes(word));
      count += element.hidden ? 0 : 1;
    }
    list.append(...[...entries].sort((a, b) => inTitle(b) - inTitle(a)).map(({ element }) => element));
    shown.value = `${count} of ${entries.length}`;
  };

  words.value = new URLSearchParams(location.search).get("q") ?? "";
  words.addEventListener("input", search);
  search();
  words.focus();
})();
