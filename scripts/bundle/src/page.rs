//! The one page: it names the files and starts the program.

/// The addresses of the files.
pub(super) struct Names {
    pub(super) style: String,
    pub(super) script: String,
    pub(super) wasm: String,
    pub(super) map: String,
}

/// The text of `index.html`. Program and map library load side by side.
pub(super) fn page(names: &Names) -> String {
    let Names { style, script, wasm, map } = names;
    format!(
        r#"<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<script>let theme;try{{theme=localStorage.getItem("perimetre.theme")}}catch{{}}document.documentElement.dataset.theme=theme==="dark"||theme==="light"?theme:matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light"</script>
<title>Périmètre</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Cpath d='M7 6 26 9 23 26 6 22Z' fill='%23dcebe3' stroke='%231d6b4f' stroke-width='3' stroke-linejoin='round'/%3E%3Ccircle cx='15' cy='15' r='3' fill='%231d6b4f'/%3E%3C/svg%3E">
<script type="importmap">{{"imports":{{"maplibre-gl":"{map}/maplibre-gl.mjs"}}}}</script>
<link rel="modulepreload" href="{map}/maplibre-gl.mjs">
<link rel="preload" href="{wasm}" as="fetch" type="application/wasm" crossorigin>
<link rel="stylesheet" href="{map}/maplibre-gl.css">
<link rel="stylesheet" href="{style}">
<script type="module">import start from "{script}"; await start({{ module_or_path: "{wasm}" }});</script>
</head>
<body>
<noscript>Périmètre a besoin de JavaScript. Périmètre needs JavaScript.</noscript>
</body>
</html>
"#
    )
}
