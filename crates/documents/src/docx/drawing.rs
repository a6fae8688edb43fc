//! Pictures in the text, each with words for those who do not see it.

use maud::{Markup, html};

use super::blocks::{Writer, runs};
use super::shell::{DRAWING, REFERENCES};
use super::styles::clean;
use crate::raster;
use crate::{Error, Image, Picture, chart};

/// English Metric Units, of which a millimetre has so many.
const MILLIMETRE: u64 = 36_000;
/// How broad a chart is on paper, in millimetres.
const CHART: u64 = 140;

/// A picture as a part of the file.
pub(super) struct Medium {
    /// What the text refers to it by.
    pub(super) id: String,
    /// Where it is, from the folder of the text.
    pub(super) path: String,
    pub(super) bytes: Vec<u8>,
}

/// How large a picture stands in the text, in English Metric Units.
struct Extent {
    width: u64,
    height: u64,
}

impl Writer<'_> {
    /// The chart, what must be known to read it, and its table.
    pub(super) fn picture(&mut self, picture: &Picture) -> Markup {
        let drawing = chart::svg(picture, self.language(), self.labels());
        let (bytes, size) = raster::png(&drawing);
        let width = CHART * MILLIMETRE;
        let extent = Extent { width, height: width * u64::from(size.height) / u64::from(size.width).max(1) };
        let drawing = self.drawing(bytes, "png", extent, &picture.title, &picture.description);
        html! {
            @if !picture.title.trim().is_empty() { (self.paragraph("Caption", &picture.title)) }
            w:p { w:pPr { w:pStyle w:val="Picture" {} @if !picture.notes.is_empty() { w:keepNext {} } } (drawing) }
            @for note in &picture.notes { (self.paragraph("Note", note)) }
            (self.table(&picture.table))
        }
    }

    /// A picture of the writers' own, as large as the page takes.
    pub(super) fn image(&mut self, image: &Image) -> Result<Markup, Error> {
        let size = raster::size(image).ok_or_else(|| Error::Image(image.alt.clone()))?;
        let [width, height] = size.on_paper().map(|length| length * MILLIMETRE / 100);
        let extent = Extent { width, height };
        let drawing = self.drawing(image.bytes.clone(), image.format.extension(), extent, "", &image.alt);
        Ok(html! {
            w:p { w:pPr { w:pStyle w:val="Picture" {} @if image.caption.is_some() { w:keepNext {} } } (drawing) }
            @if let Some(caption) = &image.caption { (self.caption_below(caption)) }
        })
    }

    /// The caption of what stands above it, which need not stay with what follows.
    fn caption_below(&self, caption: &str) -> Markup {
        html! {
            w:p {
                w:pPr { w:pStyle w:val="Caption" {} w:keepNext w:val="0" {} w:spacing w:before="40" w:after="240" {} }
                (runs(caption))
            }
        }
    }

    fn drawing(&mut self, bytes: Vec<u8>, extension: &str, extent: Extent, title: &str, alt: &str) -> Markup {
        let number = self.media.len() + 1;
        let (id, path) = (format!("rIdImage{number}"), format!("media/image{number}.{extension}"));
        self.media.push(Medium { id: id.clone(), path, bytes });
        let Extent { width, height } = extent;
        let (alt, title) = (clean(alt), clean(title));
        html! {
            w:r { w:drawing {
                wp:inline distT="0" distB="0" distL="0" distR="0" xmlns:wp={ (DRAWING) "/wordprocessingDrawing" } {
                    wp:extent cx=(width) cy=(height) {}
                    wp:docPr id=(number) name={ "Picture " (number) } descr=(alt) title=[Some(&title).filter(|title| !title.is_empty())] {}
                    wp:cNvGraphicFramePr {
                        a:graphicFrameLocks xmlns:a={ (DRAWING) "/main" } noChangeAspect="1" {}
                    }
                    a:graphic xmlns:a={ (DRAWING) "/main" } {
                        a:graphicData uri={ (DRAWING) "/picture" } {
                            pic:pic xmlns:pic={ (DRAWING) "/picture" } {
                                pic:nvPicPr {
                                    pic:cNvPr id=(number) name={ "Picture " (number) } descr=(alt) {}
                                    pic:cNvPicPr {}
                                }
                                pic:blipFill { a:blip xmlns:r=(REFERENCES) r:embed=(id) {} a:stretch { a:fillRect {} } }
                                pic:spPr {
                                    a:xfrm { a:off x="0" y="0" {} a:ext cx=(width) cy=(height) {} }
                                    a:prstGeom prst="rect" { a:avLst {} }
                                }
                            }
                        }
                    }
                }
            } }
        }
    }
}
