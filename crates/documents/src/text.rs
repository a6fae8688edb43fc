//! Free text taken apart the same way for every output.

/// Paragraphs of lines: a blank line parts paragraphs, a single line break is kept. Empty for blank text.
pub(crate) fn paragraphs(text: &str) -> Vec<Vec<&str>> {
    let mut out = vec![Vec::new()];
    for line in text.lines().map(str::trim_end) {
        match out.last_mut() {
            Some(paragraph) if !line.is_empty() => paragraph.push(line),
            _ => out.push(Vec::new()),
        }
    }
    out.retain(|paragraph| !paragraph.is_empty());
    out
}
