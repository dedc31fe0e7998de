"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const SIGN = { "borne-out": "✓", simplified: "≈", contradicted: "✗", "no-article": "∅", contested: "⚖", opinion: "💬", "not-understood": "?" };
  const [form, text, file, state, fault, result] = ["form", "text", "file", "state", "fault", "result"].map($);
  let lang = document.documentElement.lang;
  let last = null;

  const add = (parent, tag, words, class_) => {
    const made = parent.appendChild(document.createElement(tag));
    if (words) made.textContent = words;
    if (class_) made.className = class_;
    return made;
  };

  function speak(other) {
    const button = $("other");
    [button.textContent, button.lang] = [other === "tr" ? "English" : "Türkçe", lang];
    lang = document.documentElement.lang = other;
    for (const each of document.querySelectorAll("[data-en]")) each.textContent = each.getAttribute(`data-${lang}`);
    state.textContent = "";
    show();
  }

  function mark(list, one) {
    const made = add(list, "li", "", one.verdict);
    add(made, "b", `${SIGN[one.verdict]} ${one.said[lang]}`);
    const where = one.articles[lang].slice(0, 4).join("; ");
    if (where) made.append(` ${where}`);
    for (const more of [one.details[lang].join("; "), one.question]) if (more) add(made, "small", more);
  }

  function show() {
    fault.hidden = !(last && last.fault);
    result.hidden = !(last && last.sentences);
    if (!last) return;
    if (last.fault) {
      fault.textContent = [last.fault.text[lang], last.fault.hint[lang]].filter(Boolean).join(" — ");
      return;
    }
    const [counts, rows] = [$("counts"), $("rows")];
    counts.replaceChildren();
    rows.replaceChildren();
    const said = Object.fromEntries(last.marks.map((one) => [one.verdict, one.said[lang]]));
    for (const [verdict, n] of Object.entries(last.counts)) if (n) add(counts, "li", `${SIGN[verdict]} ${said[verdict]}: ${n}`);
    last.sentences.forEach((one, number) => {
      const marks = last.marks.filter((each) => each.sentence === number);
      const row = add(rows, "div", "", "row");
      const words = add(row, one.kind === "heading" ? "h3" : "p");
      words.lang = last.language || lang;
      if (one.item) add(words, "span", `${one.item}) `, "item");
      words.append(one.text);
      const list = marks.length ? add(row, "ul") : null;
      for (const each of marks) mark(list, each);
    });
  }

  async function review(body, name) {
    $("go").disabled = true;
    last = null;
    show();
    state.textContent = $("working").textContent;
    try {
      const answer = await fetch(`/api/review?name=${encodeURIComponent(name.slice(-100))}`, { method: "POST", body, headers: { "Content-Type": "application/octet-stream" } });
      last = await answer.json();
      if (!last.sentences && !(last.fault && last.fault.text)) throw new Error("no review");
      state.textContent = last.sentences ? `${$("done").textContent} ${last.marks.length}` : "";
      show();
      if (last.sentences) $("marks").focus();
    } catch {
      last = null;
      state.textContent = $("gone").textContent;
    }
    $("go").disabled = false;
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = file.files[0];
    if (chosen) review(chosen, chosen.name);
    else if (text.value.trim()) review(new Blob([text.value]), "note.txt");
    else state.textContent = $("nothing").textContent;
  });
  form.addEventListener("reset", () => {
    last = null;
    state.textContent = "";
    show();
    text.focus();
  });
  for (const kind of ["dragover", "dragleave", "drop"]) {
    form.addEventListener(kind, (event) => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      form.classList.toggle("over", kind === "dragover");
      if (kind === "drop" && event.dataTransfer.files.length) {
        file.files = event.dataTransfer.files;
        form.requestSubmit();
      }
    });
  }
  $("other").addEventListener("click", () => speak(lang === "tr" ? "en" : "tr"));
})();
