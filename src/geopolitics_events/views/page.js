// Lights the words of a record, and shows the records of a word. The page reads without it.
"use strict";
(() => {
  const page = document.querySelector(".ge");
  const words = new Map(); // record -> its marks
  const cards = new Map(); // record -> its card
  for (const mark of page.querySelectorAll("mark")) {
    for (const record of mark.dataset.r.split(" ")) {
      if (!words.has(record)) words.set(record, []);
      words.get(record).push(mark);
    }
  }
  for (const card of page.querySelectorAll("li")) cards.set(card.dataset.r, card);

  const column = page.querySelector(".records");
  let lit = [];
  let shown = [];
  const light = (records) => {
    for (const mark of lit) mark.classList.remove("lit");
    lit = records.flatMap((record) => words.get(record) ?? []);
    for (const mark of lit) mark.classList.add("lit");
  };
  const show = (mark) => {
    for (const card of shown) card.classList.remove("shown");
    shown = mark ? mark.dataset.r.split(" ").map((record) => cards.get(record)) : [];
    for (const card of shown) card.classList.add("shown");
    light(shown.map((card) => card.dataset.r));
    column.classList.toggle("chosen", shown.length > 0);
    column.scrollTop = 0;
  };
  const kept = () => light(shown.map((card) => card.dataset.r));
  const cardOf = (event) => event.target.closest?.(".ge li");
  const markOf = (event) => event.target.closest?.(".ge mark");

  for (const entering of ["mouseover", "focusin"]) {
    page.addEventListener(entering, (event) => {
      const card = cardOf(event);
      if (card) light([card.dataset.r]);
    });
  }
  for (const leaving of ["mouseout", "focusout"]) page.addEventListener(leaving, (event) => cardOf(event) && kept());
  page.addEventListener("click", (event) => {
    const card = cardOf(event);
    if (card) words.get(card.dataset.r)?.[0].scrollIntoView({ block: "center" });
    else if (markOf(event) || !column.contains(event.target) || event.target.closest("button")) show(markOf(event));
  });
  page.addEventListener("keydown", (event) => {
    if (event.key === "Escape") show(null);
    if (event.key !== "Enter" && event.key !== " ") return;
    const mark = markOf(event);
    const card = cardOf(event);
    if (!mark && !card) return;
    event.preventDefault();
    if (mark) {
      show(mark);
      shown[0].focus({ preventScroll: true });
    } else {
      words.get(card.dataset.r)?.[0].focus();
    }
  });
})();
