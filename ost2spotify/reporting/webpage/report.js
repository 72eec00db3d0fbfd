"use strict";
(() => {
  const form = document.getElementById("filters");
  const status = document.getElementById("shown");
  const unfold = document.getElementById("unfold");
  const songs = [...document.querySelectorAll("#songs > .song")];

  const show = (kind) => {
    for (const song of songs) {
      song.hidden = kind !== "all" && !song.dataset.shownBy.split(" ").includes(kind);
    }
    const count = songs.filter((song) => !song.hidden).length;
    status.textContent = `Showing ${count} of ${songs.length} songs`;
  };

  form.hidden = songs.length === 0;
  form.addEventListener("change", (event) => show(event.target.value));
  form.addEventListener("submit", (event) => event.preventDefault());
  unfold.addEventListener("click", () => {
    const open = unfold.getAttribute("aria-pressed") !== "true";
    unfold.setAttribute("aria-pressed", String(open));
    for (const why of document.querySelectorAll("details.why")) why.open = open;
  });
})();
