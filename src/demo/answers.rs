//! What the made-up operation has answered in the forms of its last two years: one whole, one half-way.

use jiff::civil::Date;

/// What stays the same from year to year, by field.
const LASTING: &[(&str, &str)] = &[
    ("address", "Låtsasgatan 1, 000 00 Påhittsta"),
    ("contact_person", "Verksamhetschefen"),
    ("unit", "Personligt ombud"),
    ("committee", "Socialnämnden"),
    ("phone", "000-00 00 00"),
    ("email", "chef@exempel.se"),
    ("training", "yes"),
    (
        "training_which",
        "Alla ombud har gått Socialstyrelsens grundutbildning eller är anmälda. Under året har gruppen dessutom haft två \
         dagar om skuldsanering och en dag om suicidprevention.",
    ),
    ("supervision", "yes"),
    (
        "supervision_which",
        "Handledning i grupp två timmar var tredje vecka med en utomstående psykolog, och enskilt när någon ber om det.",
    ),
    (
        "reason_trends",
        "Ekonomi och kontakter med myndigheter är fortfarande de vanligaste orsakerna. Fler än tidigare behöver hjälp \
         därför att tjänster bara finns på nätet.",
    ),
    (
        "group_trends",
        "Åldersgruppen 30–49 år är störst. Fler unga kvinnor söker sig hit, ofta på råd av psykiatrin. Män över 50 når vi \
         fortfarande i för liten grad.",
    ),
    ("priority_order", "yes"),
    (
        "priority_order_which",
        "Barn i familjen går först, därefter hot om avhysning, hemlöshet, pågående överklagan och unga vuxna. I övrigt \
         gäller den dag som nybesöket gjordes.",
    ),
    ("performer", "kommun"),
    ("steering_authorities", "kommun|arbetsförmedlingen|försäkringskassan|primärvård|psykiatri"),
    ("steering_organisations", "brukarorganisationer|anhörigorganisationer"),
    ("steering_organisations_which", "En brukarförening och en anhörigförening i Påhittsta."),
    ("deficiency_routine", "yes"),
    (
        "deficiency_summary",
        "Det ombuden ser mest är lång väntan på beslut om boendestöd, att handläggare inte går att nå och att samordnade \
         individuella planer uteblir. Den som saknar e-legitimation stängs ute från allt fler tjänster.",
    ),
    (
        "deficiency_measures",
        "Ledningsgruppen har behandlat bristerna vid fyra möten. Socialtjänsten har infört en direkttelefon för ombuden \
         och regionen har ordnat en utbildning om samordnade individuella planer.",
    ),
];

/// What the year before last was answered with besides.
const WHOLE: &[(&str, &str)] = &[
    ("queue", "partly"),
    ("waiting_estimate", "Fyra till åtta veckor, längst under hösten."),
    ("other_reason_which", "Stöd i vårdnadstvist, djur i hemmet, migrationsärenden och polisanmälningar."),
    ("fewer_posts_why", "Två ombud har varit lediga en del av året och det tog tid att anställa vikarier."),
    ("remarks", "Bidraget har inte följt löneutvecklingen. Kommunerna täcker en allt större del."),
];

/// How the manager signs.
const SIGNATURE: &[(&str, &str)] = &[
    ("signer", SIGNER),
    ("signer_title", "Verksamhetschef"),
    ("signer_workplace", "Personligt ombud, Påhittsta"),
    ("signer_phone", "000-00 00 00"),
    ("signer_email", "chef@exempel.se"),
];

/// The manager of the made-up operation.
pub const SIGNER: &str = "Verksamhetschefen";

/// Every answer of a year that was signed on `signed_on`, with this many full-time years granted.
pub fn whole(granted: usize, signed_on: Date) -> Vec<(&'static str, String)> {
    let fixed = [LASTING, WHOLE, SIGNATURE].concat();
    let mut answers: Vec<(&str, String)> = fixed.iter().map(|(field, value)| (*field, (*value).to_owned())).collect();
    answers.extend(money(granted));
    answers.push(("used_sek", format!("{}.00", granted * PER_POST)));
    answers.push(("signed_on", signed_on.to_string()));
    answers
}

/// What has been answered in a year that is not finished: the decision of the grant, and that there was a queue.
pub fn begun(granted: usize) -> Vec<(&'static str, String)> {
    money(granted).into_iter().chain([("queue", "yes".to_owned())]).collect()
}

/// Kronor for a full-time year: made up, near what the state has paid for long.
const PER_POST: usize = 302_400;

fn money(granted: usize) -> [(&'static str, String); 2] {
    [("granted_sek", format!("{}.00", granted * PER_POST)), ("granted_posts", format!("{granted}.00"))]
}
