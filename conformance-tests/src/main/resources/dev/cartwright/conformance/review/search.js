"use strict";
(() => {
  const words = document.getElementById("words");
  const shown = document.getElementById("shown");
  const list = document.getElementById("found");
  const entries = [...list.children].map((element) => {
    const detail = element.querySelector(".detail");
    return {
      element,
      detail,
      whole: detail.textContent,
      title: element.querySelector("a").textContent.toLowerCase(),
      text: element.textContent.toLowerCase(),
    };
  });

  // What stands around the first word that the text has, so that one sees why it was found.
  const excerpt = (whole, wanted) => {
    const at = wanted.map((word) => [whole.toLowerCase().indexOf(word), word.length]).find(([from]) => from >= 0);
    if (!at) {
      return [whole];
    }
    const [from, length] = at;
    const start = from < 80 ? 0 : whole.lastIndexOf(" ", from - 60) + 1;
    const mark = document.createElement("mark");
    mark.textContent = whole.slice(from, from + length);
    return [start > 0 ? "… " : "", whole.slice(start, from), mark, whole.slice(from + length)];
  };

  const search = () => {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    const inTitle = ({ title }) => wanted.length > 0 && wanted.every((word) => title.includes(word));
    let count = 0;
    for (const { element, detail, whole, text } of entries) {
      element.hidden = !wanted.every((word) => text.includes(word));
      count += element.hidden ? 0 : 1;
      detail.replaceChildren(...excerpt(whole, wanted));
    }
    list.append(...[...entries].sort((a, b) => inTitle(b) - inTitle(a)).map(({ element }) => element));
    shown.value = `${count} of ${entries.length}${count === 0 ? ": no entry has all these words" : ""}`;
  };

  words.value = new URLSearchParams(location.search).get("q") ?? "";
  words.addEventListener("input", search);
  search();
  words.focus();
})();
