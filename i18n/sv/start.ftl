# Första starten: sju frågor som gör en tom verksamhet klar.
start-heading = Kom igång
start-lead = Sju frågor, ungefär tio minuter. Varje svar sparas för sig, och du kan hoppa över en fråga och komma tillbaka.
start-progress = { $done } av { $all } är klara
start-number = Fråga { $number } av { $all }
start-done = Klart
start-open = Återstår
start-next = Vidare
start-skip = Hoppa över så länge
start-leave = Avsluta genomgången och se vad som återstår
start-to-ready = Allt är klart
start-away = Du är mitt i genomgången Kom igång.
start-away-back = Tillbaka till frågan
start-away-end = Avsluta genomgången
start-ready-heading = Klart att börja
start-ready-lead = Ni har ett ombud och en kommun. Nu kan den första klienten antecknas.
start-first-person = Anteckna den första klienten
start-not-ready-heading = Inte riktigt klart än
start-not-ready-lead = Innan den första klienten kan antecknas och få stöd behövs minst en kommun och ett ombud.
start-left-heading = Återstår
start-nothing-left = Inget återstår. Bra gjort.
start-answered-heading = Klart
start-operation = Vilka är ni?
start-operation-text = Namn, driftsform, huvudman och län. De står i redovisningen till länsstyrelsen, och driftsformen avgör hur länge uppgifter om klienter sparas: fem år efter den sista anteckningen, eller två i en förening, en stiftelse eller ett bolag.
start-operation-open = Skriv vilka ni är
start-operation-state = { $count ->
    [0] Driftsformen är inte angiven.
   *[other] Uppgifter gallras { $count } år efter den sista anteckningen.
}
start-municipalities = Vilka kommuner tar ni emot från?
start-municipalities-text = Lägg till varje kommun för sig. Klienter, väntetider och siffror hör till en kommun.
start-municipalities-open = Lägg till kommuner
start-municipalities-state = { $count ->
    [0] Ingen kommun än.
    [one] En kommun.
   *[other] { $count } kommuner.
}
start-two-steps = Hur loggar du in säkert?
start-two-steps-text = För att namn ska vara skyddade loggar du in i två steg, med en app i telefonen eller en passnyckel. Ha telefonen till hands. Utan två steg kan du inte skapa verksamhetens nyckel.
start-two-steps-open = Ordna två steg
start-two-steps-state = { $count ->
    [0] Du är inloggad med ett steg.
   *[other] Du är inloggad med två steg.
}
start-key = Var ska återställningsorden ligga?
start-key-text = Verksamhetens nyckel förseglar namn, så att inte ens den som sköter servern kan läsa dem. När du skapar den visas arton ord en enda gång. Skriv ut dem och lägg dem i ett låst skåp innan du går vidare.
start-key-open = Skapa nyckeln och skriv ut orden
start-key-state = { $count ->
    [0] Det finns ingen nyckel än. Inga namn kan sparas.
   *[other] Nyckeln finns. Ligger orden i skåpet?
}
start-documentation = Vad har nämnden beslutat att ni dokumenterar?
start-documentation-text = Ni kan arbeta utan identitet, med minsta möjliga, eller med löpande anteckningar. Skriv beslutets nummer och dag. Finns det inget beslut arbetar ni utan identitet så länge, och det går bra att börja så (socialtjänstlagen 2025:400 14 kap. 3–5 §§).
start-documentation-open = För in beslutet
start-documentation-state = { $count ->
    [0] Inget beslut är infört: inga namn sparas.
   *[other] Beslutet är infört.
}
start-ombud = Vilka ombud arbetar hos er?
start-ombud-text = Lägg till ett ombud i taget, med kod och sysselsättningsgrad. 100 procent är 40 timmar i veckan. Är du själv också ombud lägger du till dig med.
start-ombud-open = Lägg till ett ombud
start-ombud-state = { $count ->
    [0] Inget ombud än.
    [one] Ett ombud.
   *[other] { $count } ombud.
}
start-invitations = Vilka ska logga in?
start-invitations-text = Varje ombud behöver ett konto som är kopplat till koden. Du får en adress att lämna över, som gäller en gång. Bjud gärna in en verksamhetschef till, så att två har nyckeln.
start-invitations-open = Bjud in
start-invitations-state = { $count ->
    [-1] Lägg till ombuden först.
    [0] Varje ombud har ett konto.
    [one] Ett ombud saknar konto.
   *[other] { $count } ombud saknar konto.
}
