"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const SIGN = { "borne-out": "✓", simplified: "≈", contradicted: "✗", "no-article": "∅", contested: "⚖", opinion: "💬", "partly-read": "◐", "not-in-books": "—", "not-understood": "?" };
  const DECISIONS = ".decisions.json";
  const [form, text, file, state, fault, result] = ["form", "text", "file", "state", "fault", "result"].map($);
  let lang = document.documentElement.lang;
  let last = null; // what the server told of the note
  let sent = null; // the note that was sent: its bytes and its name
  let only = null; // the group or state whose marks alone are shown
  const opened = new Set();

  const say = (id) => $(id).textContent;
  const add = (parent, tag, words, class_) => {
    const made = parent.appendChild(document.createElement(tag));
    if (words) made.textContent = words;
    if (class_) made.className = class_;
    return made;
  };
  const press = (parent, words, act, pressed) => {
    const made = add(parent, "button", words);
    made.type = "button";
    if (pressed !== undefined) made.setAttribute("aria-pressed", String(pressed));
    made.addEventListener("click", act);
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

  const groupOf = (mark) => last.groups.find((each) => each.verdicts.includes(mark.verdict));
  const decided = (mark) => ["accepted", "rejected", "commented"].includes(mark.state);
  const shown = (mark) => !only || (only === "open" ? !decided(mark) : only === "decided" ? decided(mark) : groupOf(mark)?.id === only);

  // What a teacher decides is kept on the mark itself, and in the file that is saved.
  function decide(mark, word, comment) {
    const same = word && mark.state === word && comment === undefined;
    const said = comment ?? mark.decision?.comment ?? "";
    const kept = same ? (said ? "commented" : "open") : word || (decided(mark) ? mark.state : "commented");
    mark.state = kept === "commented" && !said ? "open" : kept;
    mark.decision = mark.state === "open" ? null : { decision: mark.state, comment: said, made: new Date().toISOString().slice(0, 10) };
    show();
  }

  function decisions() {
    const rows = last.marks.filter((mark) => mark.decision).map((mark) => ({
      sentence: mark.decision.sentence ?? mark.text,
      words: mark.decision.words ?? mark.text.slice(...cut(mark)),
      kind: mark.kind || "",
      verdict: mark.verdict,
      articles: mark.about,
      decision: mark.decision.decision,
      comment: mark.decision.comment,
      made: mark.decision.made,
    }));
    return { "misak-decisions": 1, note: sent.name, decisions: rows };
  }

  // Places are counted in letters as Python does; JavaScript counts pairs of some.
  const cut = (mark) => [mark.words.first, mark.words.last].map((n) => [...mark.text].slice(0, n).join("").length);

  function words(parent, one, marks) {
    const letters = [...one.text];
    const inside = letters.map((_, at) => ({
      mark: marks.find((each) => each.words.first <= at && at < each.words.last),
      loose: marks.some((each) => each.unread_at.some((place) => place.first <= at && at < place.last)),
    }));
    let at = 0;
    while (at < letters.length) {
      let end = at + 1;
      while (end < letters.length && inside[end].mark === inside[at].mark && inside[end].loose === inside[at].loose) end += 1;
      const { mark, loose } = inside[at];
      let place = parent;
      if (mark) {
        place = add(parent, "mark", "", mark.verdict);
        place.addEventListener("click", () => toggle(mark));
      }
      if (loose) place = add(place, "u");
      place.append(letters.slice(at, end).join(""));
      at = end;
    }
  }

  function toggle(mark) {
    if (!opened.delete(mark.key)) opened.add(mark.key);
    show();
    $(`mark-${mark.number}`)?.focus();
  }

  function why(parent, mark) {
    const made = add(parent, "div", "", "why");
    made.id = `why-${mark.number}`;
    const seen = new Set();
    for (const each of mark.because.slice(0, 4)) {
      const head = [each.title[lang], each.label[lang]].filter(Boolean).join(", ");
      const cited = `${head}${each.date ? ` (${each.date})` : ""}`;
      if (seen.has(cited)) continue;
      seen.add(cited);
      const p = add(made, "p");
      add(p, "cite", cited);
      p.append(` ${each.text[lang]}`);
      if (each.sources.length) add(p, "small", `[${each.sources.join(", ")}]`);
    }
    const acts = add(made, "div", "", "decide");
    press(acts, say("is-right"), () => decide(mark, "accepted"), mark.state === "accepted");
    press(acts, say("is-not-right"), () => decide(mark, "rejected"), mark.state === "rejected");
    const input = add(acts, "input");
    input.value = mark.decision?.comment || "";
    input.placeholder = say("comment");
    input.setAttribute("aria-label", say("comment"));
    input.addEventListener("change", () => decide(mark, "", input.value.trim()));
  }

  function mark(list, one) {
    const made = add(list, "li", "", `${one.verdict} ${one.state}`);
    const head = press(made, "", () => toggle(one));
    head.className = "head";
    head.id = `mark-${one.number}`;
    head.setAttribute("aria-expanded", String(opened.has(one.key)));
    add(head, "b", `${SIGN[one.verdict]} ${one.said[lang]}`);
    const where = one.articles[lang].slice(0, 4).join("; ");
    if (where) head.append(` ${where}`);
    if (one.state !== "open") add(head, "small", `→ ${say(one.state)}${one.decision?.comment ? `: ${one.decision.comment}` : ""}`, "state");
    if (one.details[lang].length) add(head, "small", one.details[lang].join("; "));
    if (opened.has(one.key)) why(made, one);
  }

  function sums() {
    const line = $("sums");
    line.replaceChildren();
    const counted = last.marks.filter((each) => each.state !== "rejected");
    const chips = last.groups.map((group) => {
      const n = counted.filter((each) => group.verdicts.includes(each.verdict)).length;
      return [group.id, n, (n === 1 ? group.one : group.several)[lang].replace("{0}", n)];
    });
    const n = last.marks.filter(decided).length;
    chips.push(["open", last.marks.length - n, `${last.marks.length - n} ${say("open")}`], ["decided", n, `${n} ${say("decided")}`]);
    for (const [id, count, said] of chips) {
      if (count || only === id) press(line, said, () => { only = only === id ? null : id; show(); }, only === id);
    }
  }

  function show() {
    fault.hidden = !(last && last.fault);
    result.hidden = !(last && last.sentences);
    if (!last) return;
    if (last.fault) {
      fault.textContent = [last.fault.text[lang], last.fault.hint[lang]].filter(Boolean).join(" — ");
      return;
    }
    sums();
    const rows = $("rows");
    rows.replaceChildren();
    last.sentences.forEach((one, number) => {
      const marks = last.marks.filter((each) => each.sentence === number && shown(each));
      if (only && !marks.length) return;
      const row = add(rows, "div", "", "row");
      const place = add(row, one.kind === "heading" ? "h3" : "p");
      place.lang = last.language || lang;
      if (one.item) add(place, "span", `${one.item}) `, "item");
      words(place, one, marks);
      const list = marks.length ? add(row, "ul") : null;
      for (const each of marks) mark(list, each);
    });
  }

  async function base64(blob) {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let made = "";
    for (let at = 0; at < bytes.length; at += 32768) made += String.fromCharCode(...bytes.subarray(at, at + 32768));
    return btoa(made);
  }

  const desk = async (form, kept) => fetch("/api/desk", {
    method: "POST",
    body: JSON.stringify({ name: sent.name, note: await base64(sent.body), decisions: kept, form }),
    headers: { "Content-Type": "application/json" },
  });

  async function review(body, name, kept) {
    $("go").disabled = true;
    [last, only, sent] = [null, null, { body, name: name.slice(-100) }];
    opened.clear();
    show();
    state.textContent = say("working");
    try {
      const answer = kept
        ? await desk("json", JSON.parse(await kept.text()))
        : await fetch(`/api/review?name=${encodeURIComponent(sent.name)}`, { method: "POST", body, headers: { "Content-Type": "application/octet-stream" } });
      last = await answer.json();
      if (!last.sentences && !(last.fault && last.fault.text)) throw new Error("no review");
      state.textContent = last.sentences ? `${say("done")} ${last.marks.length}` : "";
      show();
      if (last.sentences) $("marks").focus();
    } catch {
      last = null;
      state.textContent = say("gone");
    }
    $("go").disabled = false;
  }

  function save(blob, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  async function corrected(form, ending) {
    try {
      const answer = await desk(form, decisions());
      if (!answer.ok) {
        const told = (await answer.json()).fault;
        state.textContent = [told.text[lang], told.hint[lang]].filter(Boolean).join(" — ");
        return;
      }
      save(await answer.blob(), `${sent.name.replace(/\.[^.]*$/, "")}-misak${ending}`);
    } catch {
      state.textContent = say("gone");
    }
  }

  $("keep").addEventListener("click", () => save(new Blob([`${JSON.stringify(decisions(), null, 1)}\n`], { type: "application/json" }), sent.name + DECISIONS));
  $("word").addEventListener("click", () => corrected("docx", ".docx"));
  $("md").addEventListener("click", () => corrected("markdown", ".md"));

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = [...file.files];
    const kept = chosen.find((each) => each.name.endsWith(".json"));
    const note = chosen.find((each) => each !== kept);
    if (note) review(note, note.name, kept);
    else if (text.value.trim()) review(new Blob([text.value]), "note.txt", kept);
    else state.textContent = say("nothing");
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
