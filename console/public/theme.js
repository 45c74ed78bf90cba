// Sets the theme before the first paint. This is a file because the content security policy forbids inline scripts.
(function () {
    var chosen = null;
    try {
        chosen = localStorage.getItem('theme');
    } catch (error) {
        chosen = null;
    }
    var dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    document.documentElement.classList.toggle('dark', dark);
})();
