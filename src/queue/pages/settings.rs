//! What the operation decides about its queue: which grounds count, in which order, and what is told to those who wait.

use super::super::{Ground, Ranks, SamePlace, Setting, store};
use crate::access::{May, Staffing};
use crate::audit::Event;
use crate::failure::Result;
use crate::web::{Edit, Form, Frame, Page, Pick, Problems, Reader, Room, Typed, back, wrong};
use axum::response::Response;

/// The longest text that is told to those who wait, in letters.
const LONGEST: usize = 600;

fn page(frame: Frame, typed: Typed, problems: Problems) -> Edit {
    let mut form = Form::new(&frame, "/queue/settings", "queue-setting", typed).problems(problems).cancel("/queue");
    for ground in Ground::ALL {
        let places = (1..=Ground::ALL.len()).map(|place| Pick::new(place, place.to_string()));
        let picks = std::iter::once(Pick::new("", frame.t("queue-setting-off"))).chain(places).collect();
        form = form.select(ground.name(), picks);
    }
    let form = form.area("place").area("calling").area("urgent");
    let (heading, home) = (frame.t("queue-settings"), frame.t("queue-heading"));
    Edit::new(frame, heading, form).back("/queue", home).lead("queue-settings-lead")
}

/// The decisions as they would have been typed; the program's own texts where there are none.
fn typed(frame: &Frame, setting: &Setting) -> Typed {
    let text = |own: &Option<String>, key: &str| own.clone().unwrap_or_else(|| frame.t(key));
    let typed = Typed::of([
        ("place", text(&setting.place, "queue-tell-place")),
        ("calling", text(&setting.calling, "queue-tell-calling")),
        ("urgent", text(&setting.urgent, "queue-tell-urgent")),
    ]);
    Ground::ALL.into_iter().fold(typed, |typed, ground| {
        typed.and(ground.name(), setting.ranks.place(ground).map(|place| place.to_string()).unwrap_or_default())
    })
}

pub(super) async fn edit(may: May<Staffing>) -> Result<Page<Edit>> {
    let frame = Frame::of(&may, Room::Queue);
    may.read(move |tx| {
        let typed = typed(&frame, &store::setting(tx)?.unwrap_or_default());
        Ok(Page(page(frame, typed, Vec::new())))
    })
    .await
}

/// What was typed. A text that is the program's own is not stored, so that it follows the program's.
fn read(frame: &Frame, typed: &Typed) -> Result<Setting, Problems> {
    let mut reader = Reader::new(typed);
    let last = Ground::ALL.len() as i64;
    let places: Vec<_> = Ground::ALL.map(|ground| (ground, reader.whole(ground.name(), 1..=last))).into();
    let ranks = Ranks::of(&places).unwrap_or_else(|SamePlace(ground)| {
        reader.problem(ground.name(), "queue-problem-same-place");
        Ranks::default()
    });
    let mut text = |field: &'static str, key: &str| reader.text(field, LONGEST).filter(|text| *text != frame.t(key));
    let (place, calling) = (text("place", "queue-tell-place"), text("calling", "queue-tell-calling"));
    let urgent = text("urgent", "queue-tell-urgent");
    reader.done(Setting { ranks, place, calling, urgent })
}

pub(super) async fn save(may: May<Staffing>, typed: Typed) -> Result<Response> {
    let frame = Frame::of(&may, Room::Queue);
    let setting = match read(&frame, &typed) {
        Ok(setting) => setting,
        Err(problems) => return Ok(wrong(page(frame, typed, problems))),
    };
    may.write(move |tx| {
        store::save_setting(tx, &setting)?;
        Ok(((), Event::new("queue.decided", setting.ranks.text())))
    })
    .await?;
    Ok(back("/queue"))
}
