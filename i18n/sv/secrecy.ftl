# Sekretess: beslut om dokumentation, verksamhetens nyckel och återställningsorden.
secrecy-heading = Sekretess
secrecy-lead = Namn och andra identitetsuppgifter förseglas. Den som äger servern kan inte läsa dem.
secrecy-key-heading = Verksamhetens nyckel
secrecy-key-none = Verksamheten har ingen nyckel än. Den behövs innan identitetsuppgifter kan sparas. När du skapar den visas arton ord en enda gång: ha en skrivare eller papper och penna till hands.
secrecy-key-make = Skapa nyckeln
secrecy-key-text = Nyckeln används för att ge rätt ombud åtkomst när ingen annan kan, och vid nödöppning. Den låser inte upp något utan att det syns i loggen.
secrecy-key-alone = Bara en person har nyckeln. Om den personen och orden försvinner går det inte att ge någon ny åtkomst. Låt minst två ha den.
secrecy-managers = Verksamhetschefer
secrecy-has = Har nyckeln
secrecy-never-in = Har inte loggat in än
secrecy-version = Nyckel nummer { $version }
secrecy-share = Ge nyckeln till dem som saknar den
secrecy-share-text = Verksamhetschefer som har loggat in men saknar nyckeln får den.
secrecy-stale = Någon som har haft en nyckel ska inte ha den längre. Gör det som är öppet här nedanför.
secrecy-settle = Gå igenom alla nycklar
secrecy-settle-text = Rätt ombud får nyckeln till sina klienter och andra blir av med den. Gör det när någon har fått ny inloggning eller slutat.
secrecy-rotate = Byt verksamhetens nyckel
secrecy-rotate-text = En ny nyckel ersätter den gamla. Gör det när någon som har haft den har slutat. Orden är desamma.
secrecy-words = Nya återställningsord
secrecy-words-text = De gamla orden slutar gälla. Gör det om orden kan ha kommit i fel händer.
secrecy-no-key = Du har inte verksamhetens nyckel. En annan verksamhetschef kan ge dig den. Om ingen har den kvar:
secrecy-key-is-there = Verksamheten har redan en nyckel.
secrecy-not-a-holder = Du har inte verksamhetens nyckel. Inget har ändrats.
secrecy-wrong-words = hör inte till den här verksamhetens nyckel
words-heading = Återställningsord
words-lead = Skriv ut eller skriv av orden nu. De visas bara den här gången.
words-keep = Lägg dem i ett kuvert i ett låst skåp, inte i datorn. Med orden kan en verksamhetschef öppna allt igen om alla har tappat sina nycklar.
words-done = Jag har sparat orden
entering-heading = Återställ med orden
entering-lead = Skriv de arton orden i ordning. Fyra bokstäver av varje ord räcker, och prickar och ringar spelar ingen roll.
entering-words = Orden
entering-submit = Återställ
entering-count = ska vara arton ord
entering-unknown = något av orden finns inte i listan
entering-check = något av orden är inte det som stod på pappret, eller står på fel plats
documentation-heading = Dokumentation
documentation-identity-free = Utan identitet
documentation-minimal = Minsta möjliga
documentation-documented = Dokumenterat
documentation-by = beslut { $reference } den { $date }
documentation-undecided = inget beslut är infört
documentation-identities = { $count ->
    [0] Inga identiteter är sparade.
    [one] En identitet är sparad.
   *[other] { $count } identiteter är sparade.
}
documentation-notes = { $count ->
    [0] Inga anteckningar.
    [one] En anteckning.
   *[other] { $count } anteckningar.
}
documentation-papers = { $count ->
    [0] Inga handlingar.
    [one] En handling.
   *[other] { $count } handlingar.
}
documentation-change = För in ett nytt beslut
documentation-explain-free = Utan identitet: inget namn sparas. Ombudet har själv, utanför programmet, vem koden gäller.
documentation-explain-minimal = Minsta möjliga: kontaktuppgifter, överenskommelse och uppdrag.
documentation-explain-documented = Dokumenterat: också löpande anteckningar och handlingar, som klienten får läsa.
documentation-mode = Nämnden har beslutat
documentation-reference = Beslutets nummer
documentation-reference-hint = Till exempel SN 2026/14.
documentation-decided_on = Beslutets datum
documentation-fate = Det som redan är sparat men inte får sparas längre
documentation-fate-hint = Gäller bara när det nya beslutet är strängare. Det som raderas kan inte fås tillbaka.
documentation-kept = Finns kvar, förseglat, tills det gallras
documentation-erased = Raderas nu
documentation-submit = För in beslutet
secrecy-open = Sekretess och nycklar
