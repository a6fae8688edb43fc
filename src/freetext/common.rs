//! Swedish words that are also names, written without diacritics as they are compared.

/// Words that a text may hold for their own sake: nature, qualities, months, particles and small words.
const WORDS: &[&str] = &[
    "abu", "adel", "ager", "aker", "akta", "al", "alfa", "alg", "alla", "alm", "alp", "alska", "alv", "amor", "ande",
    "andra", "ang", "angel", "angen", "april", "ar", "arbete", "arlig", "arm", "arv", "as", "ask", "asp", "augusti",
    "ax", "back", "backa", "balk", "bank", "barn", "barr", "ben", "berg", "berga", "bin", "bjork", "bjorn", "blad",
    "blick", "blixt", "block", "blom", "blomma", "bly", "bo", "bock", "boda", "boende", "bonde", "bord", "borg",
    "bragd", "brand", "bred", "bris", "bro", "broder", "bror", "bruk", "brunn", "bruse", "bur", "bus", "by", "dag",
    "dagg", "dal", "dam", "damm", "dan", "dans", "de", "deg", "del", "den", "der", "des", "det", "djur", "do", "dom",
    "domare", "dotter", "dov", "drake", "du", "duktig", "duva", "ed", "eden", "ek", "eker", "ekonomi", "el", "eld",
    "elva", "en", "er", "falk", "fall", "falt", "far", "fast", "fin", "fink", "finn", "fisk", "fjall", "flod", "fogde",
    "for", "fors", "fram", "frej", "fri", "frid", "frisk", "fro", "from", "frost", "fura", "galant", "gard", "gas",
    "glad", "glans", "glimt", "gott", "gran", "grann", "grav", "gren", "grip", "gron", "grund", "gryning", "gul",
    "guld", "gunst", "hag", "hage", "hall", "ham", "hammar", "hamn", "han", "hans", "hard", "hav", "hed", "hej",
    "hell", "herr", "hjalm", "hjalte", "hjort", "hog", "hok", "holm", "hon", "horn", "hund", "hus", "ibn", "in", "is",
    "jag", "jakt", "jan", "januari", "jord", "ju", "juli", "juni", "kall", "kamp", "kant", "klang", "klara", "klinga",
    "klint", "klok", "kok", "konst", "kort", "kraft", "krans", "krig", "kron", "krona", "kulla", "kung", "kust",
    "kvarn", "kvist", "kyrka", "lager", "lamm", "land", "lang", "lans", "las", "lax", "le", "led", "lejon", "lek",
    "lid", "lilja", "lilla", "lind", "linden", "linje", "list", "liv", "ljung", "ljus", "lo", "lod", "loft", "lok",
    "lon", "loppa", "los", "lov", "lova", "love", "lugn", "lund", "lust", "lycka", "maj", "makt", "mal", "malm", "man",
    "mane", "mark", "marmor", "mars", "mast", "matta", "max", "med", "medel", "melodi", "mild", "min", "minne", "mo",
    "mod", "modig", "mor", "morgon", "munk", "munter", "mur", "mus", "my", "nal", "nas", "natt", "nej", "ni", "nord",
    "norr", "ny", "nytta", "och", "od", "om", "ord", "orm", "orn", "orre", "os", "ost", "oster", "pal", "palm", "par",
    "parla", "per", "pil", "plan", "pol", "port", "prast", "pris", "pund", "rad", "rak", "ram", "ran", "rang", "rask",
    "ren", "riddare", "rik", "rike", "ring", "ris", "ro", "rod", "ros", "rosa", "rot", "runa", "rund", "rut", "saga",
    "sak", "sal", "sand", "sang", "sax", "segel", "seger", "sele", "sigill", "signal", "silver", "sitt", "sjo",
    "skans", "skar", "skarp", "skog", "skola", "skold", "skymning", "skytt", "slatt", "slott", "smed", "snabb",
    "snall", "snar", "sno", "sol", "sommar", "son", "sorg", "spang", "spar", "spets", "spik", "spira", "spjut", "stad",
    "stal", "stam", "stark", "stav", "sten", "stenar", "stig", "stjarna", "stolt", "stor", "storm", "strand", "strid",
    "strom", "stund", "sund", "sval", "svan", "svar", "svard", "svart", "sven", "svensk", "syren", "tack", "tag",
    "tall", "tand", "tang", "tapper", "tid", "tiger", "tin", "ting", "tjader", "tor", "torg", "torn", "torp", "trad",
    "trana", "trast", "tro", "trofast", "trumma", "trygg", "tun", "tupp", "ugla", "under", "ung", "unge", "urd",
    "vacker", "vag", "vagn", "vak", "vaktare", "val", "vall", "vallmo", "van", "vang", "vann", "vapen", "var", "varg",
    "varld", "varm", "vass", "vast", "vide", "vik", "viking", "vild", "vilja", "vind", "vinge", "vinter", "viola",
    "vis", "vit", "von", "ydre",
];

/// Whether a folded word is one of them.
pub fn is_word(folded: &str) -> bool {
    WORDS.contains(&folded)
}
