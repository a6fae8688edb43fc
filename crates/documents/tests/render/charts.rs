//! Charts: drawn whole, with words for those who do not see them, and never telling what must not be told.

use documents::chart::{
    Amount, Band, Bar, Bars, Caseload, Chart, Flow, Group, Groups, Histogram, Line, Lines, Median, Pyramid, Range,
    Slope, Slopes,
};
use documents::{Language, Picture, Value};

use crate::sample::{keep, labels, table};

fn whole(numbers: &[i64]) -> Vec<Value> {
    numbers.iter().map(|number| Value::Whole(*number)).collect()
}

fn amount(label: &str, value: Value) -> Amount {
    Amount { label: label.into(), value }
}

fn bar(label: &str, value: Value, detail: &str) -> Bar {
    Bar { label: label.into(), value, detail: (!detail.is_empty()).then(|| detail.into()) }
}

/// One of each kind, with figures that are shown, hidden and missing.
pub fn charts() -> Vec<(&'static str, Chart)> {
    vec![
        ("flode", flow()),
        ("aldrar", pyramid()),
        ("fem-ar", years()),
        ("orsaker", reasons()),
        ("vantan", waits()),
        ("livsomraden", areas()),
        ("arbetsmangd", loads()),
        ("kommuner", municipalities()),
    ]
}

fn flow() -> Chart {
    Chart::Flow(Flow {
        into: vec![amount("med från förra året", Value::Whole(98)), amount("nya under året", Value::Whole(59))],
        whole: amount("klienter fick stöd under året", Value::Whole(157)),
        out: vec![amount("med till nästa år", Value::Whole(104)), amount("avslutade", Value::Whole(53))],
        waiting: vec![amount("i kö den 1 januari", Value::Whole(12)), amount("i kö den 31 december", Value::Few)],
    })
}

fn pyramid() -> Chart {
    let band = |label: &str, left: Value, right: Value| Band { label: label.into(), left, right };
    Chart::Pyramid(Pyramid {
        left: "Kvinnor".into(),
        right: "Män".into(),
        bands: vec![
            band("18–24", Value::Whole(9), Value::Few),
            band("25–34", Value::Whole(21), Value::Whole(14)),
            band("35–44", Value::Whole(24), Value::Whole(17)),
            band("45–54", Value::Whole(19), Value::Whole(15)),
            band("55–64", Value::Whole(13), Value::Hidden),
            band("65 och äldre", Value::Whole(6), Value::Whole(0)),
        ],
    })
}

fn years() -> Chart {
    let line = |label: &str, values: Vec<Value>| Line { label: label.into(), values };
    let mut closed = whole(&[38, 47, 44, 49, 53]);
    closed[1] = Value::Hidden;
    Chart::Lines(Lines {
        points: (2021..=2025).map(|year: i32| year.to_string()).collect(),
        lines: vec![
            line("Klienter under året", whole(&[131, 139, 144, 150, 157])),
            line("Nya", whole(&[44, 46, 45, 51, 59])),
            line("Avslutade", closed),
        ],
    })
}

fn reasons() -> Chart {
    Chart::Bars(Bars {
        bars: vec![
            bar("Kontakt med myndigheter", Value::Whole(87), "55 %"),
            bar(
                "Sammanhållning av stödet när många är inblandade och ingen tar ansvar för helheten",
                Value::Whole(64),
                "41 %",
            ),
            bar("Ekonomi", Value::Whole(58), "37 %"),
            bar("Sysselsättning", Value::Whole(1), ""),
            bar("Bostad", Value::Few, ""),
            bar("Existentiella frågor", Value::Hidden, ""),
            bar("Fritid", Value::Empty, ""),
            bar("Hälso- och sjukvårdskontaktssamordningssvårigheter", Value::Whole(0), ""),
        ],
    })
}

fn waits() -> Chart {
    Chart::Histogram(Histogram {
        axis: "dagar från förfrågan till beslut".into(),
        classes: vec![
            amount("0–7", Value::Whole(8)),
            amount("8–14", Value::Whole(15)),
            amount("15–30", Value::Whole(21)),
            amount("31–60", Value::Whole(9)),
            amount("61–90", Value::Few),
            amount("över 90", Value::Hidden),
        ],
        median: Some(Median { label: "median 19 dagar".into(), class: 2, within: 25 }),
    })
}

fn areas() -> Chart {
    let slope = |label: &str, before: Value, after: Value, detail: &str| Slope {
        label: label.into(),
        before,
        after,
        detail: Some(detail.into()),
    };
    Chart::Slopes(Slopes {
        before: "vid start".into(),
        after: "senast".into(),
        lowest: 1,
        highest: 5,
        slopes: vec![
            slope("Ekonomi", Value::Tenths(20), Value::Tenths(35), "23 par"),
            slope("Boende", Value::Tenths(40), Value::Tenths(40), "19 par"),
            slope("Kontakt med myndigheter och vård", Value::Tenths(15), Value::Tenths(40), "27 par"),
            slope("Sociala relationer", Value::Tenths(30), Value::Tenths(25), "15 par"),
            slope("Fysisk hälsa", Value::Few, Value::Few, "färre än fem par"),
        ],
    })
}

fn loads() -> Chart {
    Chart::Caseload(Caseload {
        bars: vec![
            bar("Ombud 1", Value::Tenths(145), "1,0 tjänst"),
            bar("Ombud 2", Value::Tenths(210), "0,8 tjänst"),
            bar("Ombud 3", Value::Tenths(160), "1,0 tjänst"),
            bar("Ombud 4", Value::Few, ""),
        ],
        guideline: amount("riktmärke", Value::Whole(15)),
        range: Some(Range { label: "brukar vara 13–20 klienter per tjänst".into(), from: 13, to: 20 }),
    })
}

#[test]
fn the_guideline_leaves_room_for_figures() {
    let strokes = |loads: [i64; 3]| {
        let bars = loads.map(|load| bar("PO1", Value::Whole(load), "")).into();
        let chart = Caseload { bars, guideline: amount("riktmärke", Value::Whole(15)), range: None };
        svg("rum", Chart::Caseload(chart)).matches("stroke-dasharray=\"8 4\"").count()
    };
    assert_eq!(strokes([5, 30, 20]), 1);
    assert_eq!(strokes([30, 14, 30]), 2, "over and under the figure of the second");
    assert_eq!(strokes([14, 30, 14]), 3, "over the first, between them, and under the last");
}

fn municipalities() -> Chart {
    let group = |label: &str, values: Vec<Value>| Group { label: label.into(), values };
    Chart::Groups(Groups {
        series: vec!["Kvinnor".into(), "Män".into(), "Annan eller okänd könsidentitet".into()],
        groups: vec![
            group("Åby", vec![Value::Whole(31), Value::Whole(24), Value::Few]),
            group("Ängsta", vec![Value::Whole(12), Value::Hidden, Value::Few]),
            group("Öhults kommun", vec![Value::Whole(9), Value::Whole(7), Value::Whole(0)]),
            group("Norra Exempellandet med omnejd", vec![Value::Whole(1204), Value::Whole(17), Value::Empty]),
        ],
    })
}

pub fn picture(id: &str, chart: Chart) -> Picture {
    Picture {
        id: id.into(),
        title: format!("Bilden {id} <&>"),
        description: "Vad bilden visar, i ord.".into(),
        chart,
        notes: vec!["Källa: registret. Bas: 157 klienter. Uttag den 12 januari 2026.".into()],
        table: table("Siffrorna i bilden", &["Rad", "Antal"], vec![]),
    }
}

fn svg(id: &str, chart: Chart) -> String {
    documents::chart::svg(&picture(id, chart), Language::Sv, &labels())
}

#[test]
fn every_chart_has_a_role_a_title_and_a_description() {
    for (id, chart) in charts() {
        let drawn = svg(id, chart.clone());
        keep(&format!("{id}.svg"), drawn.as_bytes());
        assert!(drawn.contains("role=\"img\""), "{drawn}");
        assert!(drawn.contains(&format!("<title id=\"{id}-title\">Bilden {id} &lt;&amp;&gt;</title>")), "{drawn}");
        assert!(drawn.contains("Vad bilden visar, i ord.</desc>"), "{drawn}");
        assert!(!drawn.contains("style="), "the page forbids inline style: {drawn}");
        assert_eq!(drawn, svg(id, chart), "the same each time");
    }
}

/// Every text in the drawing, line by line.
fn told(drawn: &str) -> Vec<String> {
    let tree = resvg::usvg::roxmltree::Document::parse(drawn).expect("a drawing is well-formed");
    tree.descendants()
        .filter_map(|node| node.text().filter(|_| node.has_tag_name(("http://www.w3.org/2000/svg", "text"))))
        .map(str::to_owned)
        .collect()
}

#[test]
fn no_name_is_cut() {
    let name = "Sammanhållning av stödet när många är inblandade, och ingen tar ansvar för helheten eller för uppföljningen av den";
    let value = Value::Whole(7);
    let charts = [
        Chart::Bars(Bars { bars: vec![bar(name, value.clone(), "")] }),
        Chart::Groups(Groups {
            series: vec![name.into()],
            groups: vec![Group { label: name.into(), values: vec![value.clone()] }],
        }),
        Chart::Histogram(Histogram { axis: name.into(), classes: vec![amount(name, value.clone())], median: None }),
        Chart::Lines(Lines {
            points: vec![name.into()],
            lines: vec![Line { label: name.into(), values: vec![value.clone()] }],
        }),
        Chart::Flow(Flow {
            into: vec![amount(name, value.clone())],
            whole: amount(name, value.clone()),
            out: vec![amount(name, value.clone())],
            waiting: vec![amount(name, value)],
        }),
    ];
    for chart in charts {
        let told = told(&svg("namn", chart));
        let words = told.join(" ").replace("- ", "");
        assert!(words.contains(name), "{told:?}");
    }
}

#[test]
fn nothing_and_too_much_are_drawn() {
    let most = Value::Whole(i64::MAX);
    let line = |values: &[Value]| Lines {
        points: vec!["2025".into()],
        lines: vec![Line { label: "A".into(), values: values.to_vec() }],
    };
    let charts = [
        Chart::Bars(Bars { bars: vec![] }),
        Chart::Bars(Bars { bars: vec![bar("", most.clone(), ""), bar("", Value::Whole(-1), "")] }),
        Chart::Groups(Groups { series: vec![], groups: vec![] }),
        Chart::Histogram(Histogram { axis: String::new(), classes: vec![], median: None }),
        Chart::Lines(Lines { points: vec![], lines: vec![] }),
        Chart::Lines(line(std::slice::from_ref(&most))),
        Chart::Lines(line(&[Value::Few, most.clone()])),
        Chart::Pyramid(Pyramid { left: String::new(), right: String::new(), bands: vec![] }),
        Chart::Pyramid(Pyramid {
            left: "A".into(),
            right: "B".into(),
            bands: vec![Band { label: "C".into(), left: most.clone(), right: Value::Empty }],
        }),
        Chart::Slopes(Slopes { before: String::new(), after: String::new(), lowest: 5, highest: 1, slopes: vec![] }),
        Chart::Caseload(Caseload { bars: vec![], guideline: amount("", Value::Empty), range: None }),
        Chart::Flow(Flow {
            into: vec![amount("", most.clone()); 3],
            whole: amount("", most),
            out: vec![],
            waiting: vec![],
        }),
    ];
    for chart in charts {
        let drawn = svg("tomt", chart);
        told(&drawn);
        assert!(!drawn.contains("=\"-") || drawn.contains("points"), "a negative length: {drawn}");
    }
}

#[test]
fn what_must_not_be_told_is_all_of_one_size() {
    let bars = [Value::Few, Value::Hidden].map(|value| bar("A", value, ""));
    let drawn =
        svg("dolt", Chart::Bars(Bars { bars: [bars.to_vec(), vec![bar("B", Value::Whole(400), "")]].concat() }));
    let widths: Vec<&str> = drawn
        .split("class=\"few\" fill")
        .next()
        .map(|_| drawn.match_indices("class=\"few\" fill").collect::<Vec<_>>())
        .unwrap_or_default()
        .into_iter()
        .map(|(at, _)| drawn[..at].rsplit("width=\"").next().unwrap().split('"').next().unwrap())
        .collect();
    assert_eq!(widths, ["24", "24"], "{drawn}");
}
