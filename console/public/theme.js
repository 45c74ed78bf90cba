// Before the first paint, so that no page flashes in the wrong theme. A file, since the page forbids inline scripts.
(function () {
    var chosen = null;
    try {
        chosen = localStorage.getItem('theme');
    } catch (refused) {
        chosen = null;
    }
    var dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    document.documentElement.classList.toggle('dark', dark);
})();
