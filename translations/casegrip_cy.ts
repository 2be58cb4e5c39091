<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy_GB" sourcelanguage="en_GB">
<context>
    <name>AccessWords</name>
    <message>
        <source>From the queue</source>
        <translation type="unfinished">O&apos;r ciw</translation>
    </message>
    <message>
        <source>%1, due %2</source>
        <comment>stage, when</comment>
        <translation type="unfinished">%1, dyledus %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, login</comment>
        <translation type="unfinished">%1 (%2)</translation>
    </message>
    <message>
        <source>A direction on it</source>
        <translation type="unfinished">Cyfarwyddyd arno</translation>
    </message>
    <message>
        <source>Being reviewed</source>
        <translation type="unfinished">Yn cael ei adolygu</translation>
    </message>
    <message>
        <source>Reviewed together with others</source>
        <translation type="unfinished">Adolygwyd gydag eraill</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <comment>a number</comment>
        <translation type="unfinished">Canfuwyd: %1</translation>
    </message>
    <message>
        <source>A review of it to be approved or revised</source>
        <translation type="unfinished">Adolygiad ohono i&apos;w gymeradwyo neu ei ddiwygio</translation>
    </message>
    <message>
        <source>Outside the queue</source>
        <translation type="unfinished">Y tu allan i&apos;r ciw</translation>
    </message>
    <message>
        <source>One of the rows behind a figure</source>
        <translation type="unfinished">Un o&apos;r rhesi y tu ôl i ffigur</translation>
    </message>
</context>
<context>
    <name>AreaWords</name>
    <message>
        <source>%1: on time</source>
        <translation type="unfinished">%1: ar amser</translation>
    </message>
    <message>
        <source>%1: completed late</source>
        <translation type="unfinished">%1: cwblhawyd yn hwyr</translation>
    </message>
    <message>
        <source>%1: not completed</source>
        <translation type="unfinished">%1: heb eu cwblhau</translation>
    </message>
    <message>
        <source>no data</source>
        <translation type="unfinished">dim data</translation>
    </message>
    <message>
        <source>too few to judge</source>
        <translation type="unfinished">rhy ychydig i farnu</translation>
    </message>
    <message>
        <source>%1, of those %2 on time</source>
        <translation type="unfinished">%1, %2 o&apos;r rheini ar amser</translation>
    </message>
    <message>
        <source>%1: %2 of %3 due (%4)</source>
        <translation type="unfinished">%1: %2 o %3 dyledus (%4)</translation>
    </message>
    <message>
        <source>%1: due</source>
        <translation type="unfinished">%1: dyledus</translation>
    </message>
    <message>
        <source>%1: completed</source>
        <translation type="unfinished">%1: cwblhawyd</translation>
    </message>
    <message>
        <source>on time</source>
        <translation type="unfinished">ar amser</translation>
    </message>
    <message>
        <source>completed late</source>
        <translation type="unfinished">cwblhawyd yn hwyr</translation>
    </message>
    <message>
        <source>not completed</source>
        <translation type="unfinished">heb eu cwblhau</translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished">Dyledus</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished">Cwblhawyd</translation>
    </message>
    <message>
        <source>Completed %</source>
        <translation type="unfinished">Cwblhawyd %</translation>
    </message>
    <message>
        <source>On time</source>
        <translation type="unfinished">Ar amser</translation>
    </message>
    <message>
        <source>On time %</source>
        <translation type="unfinished">Ar amser %</translation>
    </message>
    <message>
        <source>On time of due %</source>
        <translation type="unfinished">Ar amser o&apos;r dyledus %</translation>
    </message>
    <message>
        <source>Not completed</source>
        <translation type="unfinished">Heb eu cwblhau</translation>
    </message>
    <message>
        <source>Nothing fell due in this period here. Choose other days, or a wider place.</source>
        <translation type="unfinished">Nid oedd dim yn ddyledus yn y cyfnod hwn yma. Dewiswch ddiwrnodau eraill, neu le ehangach.</translation>
    </message>
    <message>
        <source>%1 due; %2 completed (%3); %4 on time (%5 of those completed, %6 of what was due).</source>
        <translation type="unfinished">%1 yn ddyledus; cwblhawyd %2 (%3); %4 ar amser (%5 o&apos;r rhai a gwblhawyd, %6 o&apos;r hyn oedd yn ddyledus).</translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished">Ardal</translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished">Tîm</translation>
    </message>
    <message>
        <source>%1, %2: due</source>
        <comment>unit, stage</comment>
        <translation type="unfinished">%1, %2: dyledus</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a percentage, a number</comment>
        <translation type="unfinished">%1 o %2</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished">Rheng</translation>
    </message>
    <message>
        <source>Reviews by rank</source>
        <translation type="unfinished">Adolygiadau yn ôl rheng</translation>
    </message>
    <message>
        <source>Reviews by area</source>
        <translation type="unfinished">Adolygiadau yn ôl ardal</translation>
    </message>
    <message>
        <source>Reviews by team</source>
        <translation type="unfinished">Adolygiadau yn ôl tîm</translation>
    </message>
    <message>
        <source>Nothing fell due in this period here.</source>
        <translation type="unfinished">Nid oedd dim yn ddyledus yn y cyfnod hwn yma.</translation>
    </message>
    <message>
        <source>Where it is late, by stage</source>
        <translation type="unfinished">Ble mae&apos;n hwyr, yn ôl cam</translation>
    </message>
    <message>
        <source>On time of what was due. The darker a cell, the more was late or not done.</source>
        <translation type="unfinished">Ar amser o&apos;r hyn oedd yn ddyledus. Po dywyllaf y gell, y mwyaf oedd yn hwyr neu heb ei wneud.</translation>
    </message>
    <message>
        <source>as chance alone would have it</source>
        <translation type="unfinished">fel y gellid ei ddisgwyl drwy siawns yn unig</translation>
    </message>
    <message>
        <source>higher than chance explains</source>
        <translation type="unfinished">yn uwch nag y mae siawns yn ei egluro</translation>
    </message>
    <message>
        <source>lower than chance explains</source>
        <translation type="unfinished">yn is nag y mae siawns yn ei egluro</translation>
    </message>
    <message>
        <source>%1: %2 of %3 due on time (%4), %5</source>
        <translation type="unfinished">%1: %2 o %3 dyledus ar amser (%4), %5</translation>
    </message>
    <message>
        <source>%1 to %2 %</source>
        <comment>an interval</comment>
        <translation type="unfinished">%1 i %2 %</translation>
    </message>
    <message>
        <source>mine</source>
        <translation type="unfinished">fy un i</translation>
    </message>
    <message>
        <source>All teams lie where chance alone could put them (99.8 % limits).</source>
        <translation type="unfinished">Mae pob tîm lle gallai siawns yn unig ei roi (terfynau 99.8 %).</translation>
    </message>
    <message>
        <source>Beyond the 99.8 % limits, by name: %1. Ask what is different there.</source>
        <translation type="unfinished">Y tu hwnt i&apos;r terfynau 99.8 %, yn ôl enw: %1. Gofynnwch beth sy&apos;n wahanol yno.</translation>
    </message>
    <message>
        <source>Teams differ more than chance explains (φ %1): judge none by this alone.</source>
        <translation type="unfinished">Mae timau&apos;n gwahaniaethu mwy nag y mae siawns yn ei egluro (φ %1): peidiwch â barnu&apos;r un ohonynt ar sail hyn yn unig.</translation>
    </message>
    <message>
        <source>reviews due</source>
        <translation type="unfinished">adolygiadau dyledus</translation>
    </message>
    <message>
        <source>Limits (95 %)</source>
        <translation type="unfinished">Terfynau (95 %)</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation type="unfinished">Beth mae&apos;n ei ddweud</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished">Fy un i</translation>
    </message>
    <message>
        <source>Teams side by side: on time of due</source>
        <translation type="unfinished">Timau ochr yn ochr: ar amser o&apos;r dyledus</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished">o %1</translation>
    </message>
    <message>
        <source>In the period</source>
        <translation type="unfinished">Yn y cyfnod</translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished">Nifer</translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished">Cyfran</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation type="unfinished">O beth</translation>
    </message>
    <message>
        <source>Crimes recorded</source>
        <translation type="unfinished">Troseddau a gofnodwyd</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation type="unfinished">Ffeiliwyd</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation type="unfinished">Ailagorwyd</translation>
    </message>
    <message>
        <source>Arrests</source>
        <translation type="unfinished">Arestiadau</translation>
    </message>
    <message>
        <source>Positive outcomes</source>
        <translation type="unfinished">Canlyniadau cadarnhaol</translation>
    </message>
    <message>
        <source>Charged or summonsed</source>
        <translation type="unfinished">Cyhuddwyd neu gwysiwyd</translation>
    </message>
    <message>
        <source>Victim withdraws (14, 16)</source>
        <translation type="unfinished">Dioddefwr yn tynnu&apos;n ôl (14, 16)</translation>
    </message>
    <message>
        <source>No suspect (18)</source>
        <translation type="unfinished">Dim drwgdybiedig (18)</translation>
    </message>
    <message>
        <source>Days to file: half within</source>
        <translation type="unfinished">Diwrnodau hyd at ffeilio: hanner o fewn</translation>
    </message>
    <message>
        <source>Days to file: nine in ten within</source>
        <translation type="unfinished">Diwrnodau hyd at ffeilio: naw o bob deg o fewn</translation>
    </message>
    <message>
        <source>Nothing was recorded or filed here in this period.</source>
        <translation type="unfinished">Ni chofnodwyd na ffeiliwyd dim yma yn y cyfnod hwn.</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation type="unfinished">Canlyniadau</translation>
    </message>
    <message>
        <source>Positive: %1.</source>
        <translation type="unfinished">Cadarnhaol: %1.</translation>
    </message>
    <message>
        <source>charged</source>
        <translation type="unfinished">cyhuddwyd</translation>
    </message>
    <message>
        <source>other positive</source>
        <translation type="unfinished">cadarnhaol arall</translation>
    </message>
    <message>
        <source>victim withdraws</source>
        <translation type="unfinished">dioddefwr yn tynnu&apos;n ôl</translation>
    </message>
    <message>
        <source>no suspect</source>
        <translation type="unfinished">dim drwgdybiedig</translation>
    </message>
    <message>
        <source>all others</source>
        <translation type="unfinished">pob un arall</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished">Canlyniad</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation type="unfinished">Codau</translation>
    </message>
    <message>
        <source>%1: %2 of %3 outcomes (%4)</source>
        <translation type="unfinished">%1: %2 o %3 canlyniad (%4)</translation>
    </message>
    <message>
        <source>Outcomes: %1</source>
        <translation type="unfinished">Canlyniadau: %1</translation>
    </message>
    <message>
        <source>%1 outcomes were assigned in the period.</source>
        <translation type="unfinished">Pennwyd %1 canlyniad yn y cyfnod.</translation>
    </message>
    <message>
        <source>No outcome was assigned here in this period.</source>
        <translation type="unfinished">Ni phennwyd canlyniad yma yn y cyfnod hwn.</translation>
    </message>
    <message>
        <source>Outcomes assigned</source>
        <translation type="unfinished">Canlyniadau a bennwyd</translation>
    </message>
    <message>
        <source>Reviews returned</source>
        <translation type="unfinished">Adolygiadau a ddychwelwyd</translation>
    </message>
    <message>
        <source>Returned: %1</source>
        <translation type="unfinished">Dychwelwyd: %1</translation>
    </message>
    <message>
        <source>Directions done by their time</source>
        <translation type="unfinished">Cyfarwyddiadau a wnaed erbyn eu hamser</translation>
    </message>
    <message>
        <source>Returns and directions</source>
        <translation type="unfinished">Dychweliadau a chyfarwyddiadau</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished">Thema</translation>
    </message>
    <message>
        <source>%1, few</source>
        <translation type="unfinished">%1, ychydig</translation>
    </message>
    <message>
        <source>%1 (%2 in 100)</source>
        <comment>how many, in each 100 reviews</comment>
        <translation type="unfinished">%1 (%2 ym mhob 100)</translation>
    </message>
    <message>
        <source>No theme was raised by a review made in Casegrip here.</source>
        <translation type="unfinished">Ni chododd adolygiad a wnaed yn Casegrip thema yma.</translation>
    </message>
    <message>
        <source>Themes over time</source>
        <translation type="unfinished">Themâu dros amser</translation>
    </message>
    <message>
        <source>How often reviews raised a theme, and in each 100 reviews.</source>
        <translation type="unfinished">Pa mor aml y cododd adolygiadau thema, ac ym mhob 100 adolygiad.</translation>
    </message>
    <message>
        <source>longer without a miss than chance explains</source>
        <translation type="unfinished">yn hirach heb golli dim nag y mae siawns yn ei egluro</translation>
    </message>
    <message>
        <source>sooner than chance explains</source>
        <translation type="unfinished">yn gynt nag y mae siawns yn ei egluro</translation>
    </message>
    <message>
        <source>no sign of a change</source>
        <translation type="unfinished">dim arwydd o newid</translation>
    </message>
    <message>
        <source>%1: %2 days after the miss before, %3</source>
        <comment>a day, days, what it shows</comment>
        <translation type="unfinished">%1: %2 diwrnod ar ôl yr un blaenorol a gollwyd, %3</translation>
    </message>
    <message>
        <source>%1 were late or missed in the year that ends with the period. The higher a point, the longer it went well.</source>
        <translation type="unfinished">Roedd %1 yn hwyr neu wedi&apos;u colli yn y flwyddyn sy&apos;n gorffen gyda&apos;r cyfnod. Po uchaf y pwynt, yr hiraf yr aeth pethau&apos;n dda.</translation>
    </message>
    <message>
        <source>Days between misses</source>
        <translation type="unfinished">Diwrnodau rhwng rhai a gollwyd</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation type="unfinished">Collwyd</translation>
    </message>
    <message>
        <source>Days since the one before</source>
        <translation type="unfinished">Diwrnodau ers yr un blaenorol</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation type="unfinished">Canol</translation>
    </message>
    <message>
        <source>Lower limit</source>
        <translation type="unfinished">Terfyn isaf</translation>
    </message>
    <message>
        <source>Upper limit</source>
        <translation type="unfinished">Terfyn uchaf</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation type="unfinished">Beth mae&apos;n ei ddangos</translation>
    </message>
    <message>
        <source>%1 were late or missed in the year that ends with the period. Days between them are counted where there are no more than %2: until then the trend says more.</source>
        <translation type="unfinished">Roedd %1 yn hwyr neu wedi&apos;u colli yn y flwyddyn sy&apos;n gorffen gyda&apos;r cyfnod. Cyfrifir y diwrnodau rhyngddynt lle nad oes mwy na %2: tan hynny mae&apos;r duedd yn dweud mwy.</translation>
    </message>
    <message>
        <source>%1 were late or missed in the year that ends with the period: too few for days between them.</source>
        <translation type="unfinished">Roedd %1 yn hwyr neu wedi&apos;u colli yn y flwyddyn sy&apos;n gorffen gyda&apos;r cyfnod: rhy ychydig i gyfrif y diwrnodau rhyngddynt.</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation type="unfinished">neb eto</translation>
    </message>
    <message>
        <source>%1; %2 each for %3</source>
        <comment>open cases, per officer, officers</comment>
        <translation type="unfinished">%1; %2 yr un i %3</translation>
    </message>
    <message>
        <source>%1: %2 red-box cases</source>
        <translation type="unfinished">%1: %2 achos blwch coch</translation>
    </message>
    <message>
        <source>%1: %2 open cases, %3 without red box</source>
        <translation type="unfinished">%1: %2 achos agored, %3 heb flwch coch</translation>
    </message>
    <message>
        <source>%1: open red-box cases</source>
        <translation type="unfinished">%1: achosion blwch coch agored</translation>
    </message>
    <message>
        <source>%1: open cases</source>
        <translation type="unfinished">%1: achosion agored</translation>
    </message>
    <message>
        <source>over 365</source>
        <comment>days</comment>
        <translation type="unfinished">dros 365</translation>
    </message>
    <message>
        <source>red box</source>
        <translation type="unfinished">blwch coch</translation>
    </message>
    <message>
        <source>other open cases</source>
        <translation type="unfinished">achosion agored eraill</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation type="unfinished">Swyddog</translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">Ar agor</translation>
    </message>
    <message>
        <source>Red box</source>
        <translation type="unfinished">Blwch coch</translation>
    </message>
    <message>
        <source>Red box %</source>
        <translation type="unfinished">Blwch coch %</translation>
    </message>
    <message>
        <source>Available officers</source>
        <translation type="unfinished">Swyddogion ar gael</translation>
    </message>
    <message>
        <source>Cases each</source>
        <translation type="unfinished">Achosion yr un</translation>
    </message>
    <message>
        <source>%1 open cases, %2 of them red box (%3).</source>
        <translation type="unfinished">%1 achos agored, %2 ohonynt yn flwch coch (%3).</translation>
    </message>
    <message>
        <source>%1 open cases, %2 of them red box (%3); %4 for each of %5 available officers.</source>
        <translation type="unfinished">%1 achos agored, %2 ohonynt yn flwch coch (%3); %4 i bob un o&apos;r %5 swyddog sydd ar gael.</translation>
    </message>
    <message>
        <source>No case is open here.</source>
        <translation type="unfinished">Nid oes achos ar agor yma.</translation>
    </message>
    <message>
        <source>Open cases by officer, by name</source>
        <translation type="unfinished">Achosion agored fesul swyddog, yn ôl enw</translation>
    </message>
    <message>
        <source>Open cases and caseload</source>
        <translation type="unfinished">Achosion agored a llwyth achosion</translation>
    </message>
    <message>
        <source>open cases</source>
        <translation type="unfinished">achosion agored</translation>
    </message>
    <message>
        <source>Age in days</source>
        <translation type="unfinished">Oed mewn diwrnodau</translation>
    </message>
    <message>
        <source>Open for %1 days</source>
        <translation type="unfinished">Ar agor ers %1 diwrnod</translation>
    </message>
    <message>
        <source>Open for %1 days: %2 cases (%3)</source>
        <translation type="unfinished">Ar agor ers %1 diwrnod: %2 achos (%3)</translation>
    </message>
    <message>
        <source>%1 of %2 open cases were recorded more than 120 days ago (%3).</source>
        <translation type="unfinished">Cofnodwyd %1 o %2 achos agored dros 120 diwrnod yn ôl (%3).</translation>
    </message>
    <message>
        <source>How old open cases are, in days</source>
        <translation type="unfinished">Pa mor hen yw achosion agored, mewn diwrnodau</translation>
    </message>
    <message numerus="yes">
        <source>Without an officer for more than %n hour(s)</source>
        <translation type="unfinished">
            <numerusform>Heb swyddog ers mwy na %n awr</numerusform>
            <numerusform>Heb swyddog ers mwy na %n awr</numerusform>
            <numerusform>Heb swyddog ers mwy na %n awr</numerusform>
            <numerusform>Heb swyddog ers mwy na %n awr</numerusform>
            <numerusform>Heb swyddog ers mwy na %n awr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Plan missing for more than %n day(s)</source>
        <translation type="unfinished">
            <numerusform>Dim cynllun ers mwy na %n diwrnod</numerusform>
            <numerusform>Dim cynllun ers mwy na %n diwrnod</numerusform>
            <numerusform>Dim cynllun ers mwy na %n ddiwrnod</numerusform>
            <numerusform>Dim cynllun ers mwy na %n diwrnod</numerusform>
            <numerusform>Dim cynllun ers mwy na %n diwrnod</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suspect outstanding for more than %n day(s)</source>
        <translation type="unfinished">
            <numerusform>Drwgdybiedig yn eisiau ers mwy na %n diwrnod</numerusform>
            <numerusform>Drwgdybiedig yn eisiau ers mwy na %n diwrnod</numerusform>
            <numerusform>Drwgdybiedig yn eisiau ers mwy na %n ddiwrnod</numerusform>
            <numerusform>Drwgdybiedig yn eisiau ers mwy na %n diwrnod</numerusform>
            <numerusform>Drwgdybiedig yn eisiau ers mwy na %n diwrnod</numerusform>
        </translation>
    </message>
    <message>
        <source>Bail has expired</source>
        <translation type="unfinished">Mae mechnïaeth wedi dod i ben</translation>
    </message>
    <message numerus="yes">
        <source>Open for more than %n month(s)</source>
        <translation type="unfinished">
            <numerusform>Ar agor ers mwy na %n mis</numerusform>
            <numerusform>Ar agor ers mwy na %n mis</numerusform>
            <numerusform>Ar agor ers mwy na %n mis</numerusform>
            <numerusform>Ar agor ers mwy na %n mis</numerusform>
            <numerusform>Ar agor ers mwy na %n mis</numerusform>
        </translation>
    </message>
    <message>
        <source>Victim contact overdue</source>
        <translation type="unfinished">Cyswllt â&apos;r dioddefwr yn hwyr</translation>
    </message>
    <message numerus="yes">
        <source>Time limit within %n day(s), or over</source>
        <translation type="unfinished">
            <numerusform>Terfyn amser o fewn %n diwrnod, neu wedi mynd heibio</numerusform>
            <numerusform>Terfyn amser o fewn %n diwrnod, neu wedi mynd heibio</numerusform>
            <numerusform>Terfyn amser o fewn %n ddiwrnod, neu wedi mynd heibio</numerusform>
            <numerusform>Terfyn amser o fewn %n diwrnod, neu wedi mynd heibio</numerusform>
            <numerusform>Terfyn amser o fewn %n diwrnod, neu wedi mynd heibio</numerusform>
        </translation>
    </message>
    <message>
        <source>What needs an eye</source>
        <translation type="unfinished">Beth sydd angen sylw</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation type="unfinished">Achosion</translation>
    </message>
    <message>
        <source>Reviews overdue: %1</source>
        <comment>a rank</comment>
        <translation type="unfinished">Adolygiadau hwyr: %1</translation>
    </message>
    <message>
        <source>Watch list</source>
        <translation type="unfinished">Rhestr wylio</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a day</comment>
        <translation type="unfinished">o %1</translation>
    </message>
    <message>
        <source>Falls due: %1</source>
        <translation type="unfinished">Yn dod yn ddyledus: %1</translation>
    </message>
    <message>
        <source>%1: %2 reviews fall due, %3 of them red box; %4 can be done</source>
        <translation type="unfinished">%1: daw %2 adolygiad yn ddyledus, %3 ohonynt yn flwch coch; gellir gwneud %4</translation>
    </message>
    <message>
        <source>falls due</source>
        <translation type="unfinished">yn dod yn ddyledus</translation>
    </message>
    <message>
        <source>what the posts do in a week</source>
        <translation type="unfinished">yr hyn y mae&apos;r swyddi&apos;n ei wneud mewn wythnos</translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished">Diwrnodau</translation>
    </message>
    <message>
        <source>Falls due</source>
        <translation type="unfinished">Yn dod yn ddyledus</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation type="unfinished">Capasiti</translation>
    </message>
    <message>
        <source>%1 reviews fall due in 28 days. </source>
        <translation type="unfinished">Daw %1 adolygiad yn ddyledus mewn 28 diwrnod. </translation>
    </message>
    <message>
        <source>No week holds more than the posts do in a week (%1).</source>
        <translation type="unfinished">Nid oes wythnos sy&apos;n dal mwy nag y mae&apos;r swyddi&apos;n ei wneud mewn wythnos (%1).</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) hold more than the posts do in a week</source>
        <translation type="unfinished">
            <numerusform>Mae %n wythnos yn dal mwy nag y mae&apos;r swyddi&apos;n ei wneud mewn wythnos</numerusform>
            <numerusform>Mae %n wythnos yn dal mwy nag y mae&apos;r swyddi&apos;n ei wneud mewn wythnos</numerusform>
            <numerusform>Mae %n wythnos yn dal mwy nag y mae&apos;r swyddi&apos;n ei wneud mewn wythnos</numerusform>
            <numerusform>Mae %n wythnos yn dal mwy nag y mae&apos;r swyddi&apos;n ei wneud mewn wythnos</numerusform>
            <numerusform>Mae %n wythnos yn dal mwy nag y mae&apos;r swyddi&apos;n ei wneud mewn wythnos</numerusform>
        </translation>
    </message>
    <message>
        <source>Where no capacity is set: the median of the last 8 full weeks of each post.</source>
        <translation type="unfinished">Lle nad oes capasiti wedi&apos;i osod: canolrif 8 wythnos lawn ddiwethaf pob swydd.</translation>
    </message>
    <message>
        <source>The capacity is that for all stages.</source>
        <translation type="unfinished">Y capasiti yw&apos;r un ar gyfer pob cam.</translation>
    </message>
    <message>
        <source>What falls due, against what can be done</source>
        <translation type="unfinished">Beth sy&apos;n dod yn ddyledus, o&apos;i gymharu â&apos;r hyn y gellir ei wneud</translation>
    </message>
    <message>
        <source>above the upper limit</source>
        <translation type="unfinished">uwchlaw&apos;r terfyn uchaf</translation>
    </message>
    <message>
        <source>below the lower limit</source>
        <translation type="unfinished">islaw&apos;r terfyn isaf</translation>
    </message>
    <message>
        <source>one of 7 that rise</source>
        <translation type="unfinished">un o 7 sy&apos;n codi</translation>
    </message>
    <message>
        <source>one of 7 that fall</source>
        <translation type="unfinished">un o 7 sy&apos;n gostwng</translation>
    </message>
    <message>
        <source>2 of 3 near the upper limit</source>
        <translation type="unfinished">2 o 3 ger y terfyn uchaf</translation>
    </message>
    <message>
        <source>2 of 3 near the lower limit</source>
        <translation type="unfinished">2 o 3 ger y terfyn isaf</translation>
    </message>
    <message>
        <source>one of 7 above the mean</source>
        <translation type="unfinished">un o 7 uwchlaw&apos;r cymedr</translation>
    </message>
    <message>
        <source>one of 7 below the mean</source>
        <translation type="unfinished">un o 7 islaw&apos;r cymedr</translation>
    </message>
    <message>
        <source>better: %1</source>
        <translation type="unfinished">gwell: %1</translation>
    </message>
    <message>
        <source>worse: %1</source>
        <translation type="unfinished">gwaeth: %1</translation>
    </message>
    <message>
        <source>no real change</source>
        <translation type="unfinished">dim newid gwirioneddol</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished">%1: %2</translation>
    </message>
    <message>
        <source>completed</source>
        <translation type="unfinished">cwblhawyd</translation>
    </message>
    <message>
        <source>due</source>
        <translation type="unfinished">dyledus</translation>
    </message>
    <message>
        <source>%1: %2 (%3 of %4), %5</source>
        <comment>month, percentage, counts, what it shows</comment>
        <translation type="unfinished">%1: %2 (%3 o %4), %5</translation>
    </message>
    <message>
        <source>no target set</source>
        <translation type="unfinished">dim targed wedi&apos;i osod</translation>
    </message>
    <message>
        <source>%1, %2: due</source>
        <comment>unit, month</comment>
        <translation type="unfinished">%1, %2: dyledus</translation>
    </message>
    <message>
        <source>Completed of due</source>
        <translation type="unfinished">Cwblhawyd o&apos;r dyledus</translation>
    </message>
    <message>
        <source>On time of completed</source>
        <translation type="unfinished">Ar amser o&apos;r rhai a gwblhawyd</translation>
    </message>
    <message>
        <source>On time of due</source>
        <translation type="unfinished">Ar amser o&apos;r dyledus</translation>
    </message>
    <message>
        <source>There is nothing to show yet.</source>
        <translation type="unfinished">Nid oes dim i&apos;w ddangos eto.</translation>
    </message>
    <message>
        <source>A real change: %1 is %2. Ask why before acting.</source>
        <comment>month, what it shows</comment>
        <translation type="unfinished">Newid gwirioneddol: %1, %2. Gofynnwch pam cyn gweithredu.</translation>
    </message>
    <message numerus="yes">
        <source>No real change in %n month(s).</source>
        <translation type="unfinished">
            <numerusform>Dim newid gwirioneddol mewn %n mis.</numerusform>
            <numerusform>Dim newid gwirioneddol mewn %n mis.</numerusform>
            <numerusform>Dim newid gwirioneddol mewn %n mis.</numerusform>
            <numerusform>Dim newid gwirioneddol mewn %n mis.</numerusform>
            <numerusform>Dim newid gwirioneddol mewn %n mis.</numerusform>
        </translation>
    </message>
    <message>
        <source>No real change since %1.</source>
        <comment>a month</comment>
        <translation type="unfinished">Dim newid gwirioneddol ers %1.</translation>
    </message>
    <message>
        <source>As things are, expect %1 to %2 in a month.</source>
        <comment>percentages</comment>
        <translation type="unfinished">Fel y mae pethau, disgwyliwch %1 i %2 mewn mis.</translation>
    </message>
    <message>
        <source>Trial limits: fewer than %1 months.</source>
        <translation type="unfinished">Terfynau prawf: llai na %1 mis.</translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished">Mis</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished">Cymedr</translation>
    </message>
    <message numerus="yes">
        <source>No whole month with anything due here in the last %n month(s).</source>
        <translation type="unfinished">
            <numerusform>Dim mis cyfan â dim yn ddyledus yma yn y %n mis diwethaf.</numerusform>
            <numerusform>Dim mis cyfan â dim yn ddyledus yma yn y %n mis diwethaf.</numerusform>
            <numerusform>Dim mis cyfan â dim yn ddyledus yma yn y %n mis diwethaf.</numerusform>
            <numerusform>Dim mis cyfan â dim yn ddyledus yma yn y %n mis diwethaf.</numerusform>
            <numerusform>Dim mis cyfan â dim yn ddyledus yma yn y %n mis diwethaf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rings: too few to judge.</source>
        <translation type="unfinished">Cylchoedd: rhy ychydig i farnu.</translation>
    </message>
    <message>
        <source>Month by month: %1</source>
        <comment>a percentage&apos;s name</comment>
        <translation type="unfinished">Mis wrth fis: %1</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation type="unfinished">Mis diwethaf</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation type="unfinished">Amrywiad</translation>
    </message>
    <message>
        <source>Assurance</source>
        <translation type="unfinished">Sicrwydd</translation>
    </message>
    <message>
        <source>Months</source>
        <translation type="unfinished">Misoedd</translation>
    </message>
    <message numerus="yes">
        <source>Nothing fell due here in the last %n month(s).</source>
        <translation type="unfinished">
            <numerusform>Nid oedd dim yn ddyledus yma yn y %n mis diwethaf.</numerusform>
            <numerusform>Nid oedd dim yn ddyledus yma yn y %n mis diwethaf.</numerusform>
            <numerusform>Nid oedd dim yn ddyledus yma yn y %n mis diwethaf.</numerusform>
            <numerusform>Nid oedd dim yn ddyledus yma yn y %n mis diwethaf.</numerusform>
            <numerusform>Nid oedd dim yn ddyledus yma yn y %n mis diwethaf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each unit&apos;s trend: %1</source>
        <comment>a percentage&apos;s name</comment>
        <translation type="unfinished">Tuedd pob uned: %1</translation>
    </message>
    <message>
        <source>A diamond: worse than chance explains; a triangle: better; a dot: no real change. Open a unit to see its chart.</source>
        <translation type="unfinished">Diemwnt: gwaeth nag y mae siawns yn ei egluro; triongl: gwell; dot: dim newid gwirioneddol. Agorwch uned i weld ei siart.</translation>
    </message>
    <message>
        <source>Part: %1 Out of: %2</source>
        <comment>numerator, denominator</comment>
        <translation type="unfinished">Rhan: %1 Allan o: %2</translation>
    </message>
    <message>
        <source>From: %1</source>
        <comment>which facts</comment>
        <translation type="unfinished">O: %1</translation>
    </message>
    <message>
        <source>no team</source>
        <translation type="unfinished">dim tîm</translation>
    </message>
    <message>
        <source>no area</source>
        <translation type="unfinished">dim ardal</translation>
    </message>
    <message>
        <source>Whole force</source>
        <translation type="unfinished">Yr heddlu cyfan</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>from one day to another</comment>
        <translation type="unfinished">%1 i %2</translation>
    </message>
    <message>
        <source>As of %1.</source>
        <translation type="unfinished">Fel yr oedd %1.</translation>
    </message>
    <message>
        <source>Export of %1, %2 old.</source>
        <translation type="unfinished">Allforiad %1, %2 oed.</translation>
    </message>
    <message>
        <source>%1, few</source>
        <comment>a percentage of few</comment>
        <translation type="unfinished">%1, ychydig</translation>
    </message>
    <message>
        <source>as teams differ anyway</source>
        <translation type="unfinished">fel y mae timau&apos;n gwahaniaethu beth bynnag</translation>
    </message>
    <message>
        <source>higher, allowing for how teams differ</source>
        <translation type="unfinished">yn uwch, gan ystyried sut mae timau&apos;n gwahaniaethu</translation>
    </message>
    <message>
        <source>lower, allowing for how teams differ</source>
        <translation type="unfinished">yn is, gan ystyried sut mae timau&apos;n gwahaniaethu</translation>
    </message>
    <message>
        <source>All teams lie within the adjusted limits (99.8 %).</source>
        <translation type="unfinished">Mae pob tîm o fewn y terfynau wedi&apos;u haddasu (99.8 %).</translation>
    </message>
    <message>
        <source>Limits adjusted for how much teams differ beyond chance (φ %1, on the arcsine scale, the ends winsorised).</source>
        <translation type="unfinished">Terfynau wedi&apos;u haddasu ar gyfer faint y mae timau&apos;n gwahaniaethu y tu hwnt i siawns (φ %1, ar y raddfa arcsin, y pennau wedi&apos;u winsoreiddio).</translation>
    </message>
    <message>
        <source>Limits by chance alone (exact binomial); φ %1: above 1 teams differ more than that.</source>
        <translation type="unfinished">Terfynau yn ôl siawns yn unig (binomaidd union); φ %1: uwchlaw 1 mae timau&apos;n gwahaniaethu mwy na hynny.</translation>
    </message>
    <message>
        <source>Adjusted limits (95 %)</source>
        <translation type="unfinished">Terfynau wedi&apos;u haddasu (95 %)</translation>
    </message>
    <message>
        <source>What these say</source>
        <translation type="unfinished">Beth mae&apos;r rhain yn ei ddweud</translation>
    </message>
    <message>
        <source>By chance</source>
        <comment>limits of a funnel</comment>
        <translation type="unfinished">Yn ôl siawns</translation>
    </message>
    <message>
        <source>Adjusted</source>
        <comment>limits of a funnel</comment>
        <translation type="unfinished">Wedi&apos;u haddasu</translation>
    </message>
    <message>
        <source>99.8 % by chance</source>
        <translation type="unfinished">99.8 % yn ôl siawns</translation>
    </message>
    <message>
        <source>99.8 % adjusted</source>
        <translation type="unfinished">99.8 % wedi&apos;u haddasu</translation>
    </message>
    <message>
        <source>Teams differ no more than chance explains (φ %1): there is nothing to adjust.</source>
        <translation type="unfinished">Nid yw timau&apos;n gwahaniaethu mwy nag y mae siawns yn ei egluro (φ %1): nid oes dim i&apos;w addasu.</translation>
    </message>
    <message>
        <source>Teams side by side: on time of due (adjusted limits)</source>
        <translation type="unfinished">Timau ochr yn ochr: ar amser o&apos;r dyledus (terfynau wedi&apos;u haddasu)</translation>
    </message>
    <message>
        <source>%1: %2, %3: %4</source>
        <comment>number, day, place, what happened</comment>
        <translation type="unfinished">%1: %2, %3: %4</translation>
    </message>
    <message>
        <source>(limits begin anew: %1)</source>
        <comment>the reason</comment>
        <translation type="unfinished">(mae&apos;r terfynau&apos;n dechrau o&apos;r newydd: %1)</translation>
    </message>
    <message>
        <source>Events: %1.</source>
        <translation type="unfinished">Digwyddiadau: %1.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished">Digwyddiadau</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a month, the numbers of what happened</comment>
        <translation type="unfinished">%1 (%2)</translation>
    </message>
    <message>
        <source>; events: %1</source>
        <comment>numbers of the list</comment>
        <translation type="unfinished">; digwyddiadau: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>days, the numbers of what happens</comment>
        <translation type="unfinished">%1 (%2)</translation>
    </message>
    <message>
        <source>expected to reach %1</source>
        <comment>a target</comment>
        <translation type="unfinished">disgwylir cyrraedd %1</translation>
    </message>
    <message>
        <source>may reach %1 or miss it, by chance</source>
        <comment>a target</comment>
        <translation type="unfinished">gellir cyrraedd %1 neu ei fethu, drwy siawns</translation>
    </message>
    <message>
        <source>expected to miss %1</source>
        <comment>a target</comment>
        <translation type="unfinished">disgwylir methu â chyrraedd %1</translation>
    </message>
    <message>
        <source>Lower limit (p′)</source>
        <translation type="unfinished">Terfyn isaf (p′)</translation>
    </message>
    <message>
        <source>Upper limit (p′)</source>
        <translation type="unfinished">Terfyn uchaf (p′)</translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished">Targed</translation>
    </message>
    <message>
        <source>p′ chart: the mean of all months together, and limits that allow for how many there were in each month and for more spread than chance gives; they are wavy because the numbers differ.</source>
        <translation type="unfinished">Siart p′: cymedr yr holl fisoedd gyda&apos;i gilydd, a therfynau sy&apos;n ystyried faint oedd ym mhob mis a mwy o wasgariad nag y mae siawns yn ei roi; maent yn donnog am fod y niferoedd yn wahanol.</translation>
    </message>
    <message>
        <source>XmR chart: the mean of the months, and limits 2.66 times the mean step from one month to the next away from it.</source>
        <translation type="unfinished">Siart XmR: cymedr y misoedd, a therfynau sydd 2.66 gwaith y cam cymedrig o un mis i&apos;r nesaf i ffwrdd oddi wrtho.</translation>
    </message>
    <message>
        <source>p′ is offered where some month has more than twice as many as another.</source>
        <translation type="unfinished">Cynigir p′ lle mae gan ryw fis fwy na dwywaith cymaint ag un arall.</translation>
    </message>
    <message>
        <source>If nothing changes: %1.</source>
        <comment>what is to be expected of the target</comment>
        <translation type="unfinished">Os na fydd dim yn newid: %1.</translation>
    </message>
    <message>
        <source>XmR</source>
        <comment>a kind of control chart</comment>
        <translation type="unfinished">XmR</translation>
    </message>
    <message>
        <source>p′</source>
        <comment>a kind of control chart</comment>
        <translation type="unfinished">p′</translation>
    </message>
    <message>
        <source>Month by month: %1 (p′)</source>
        <comment>a percentage&apos;s name</comment>
        <translation type="unfinished">Mis wrth fis: %1 (p′)</translation>
    </message>
    <message>
        <source>Assurance: the target that holds, against the limits of the last month.</source>
        <translation type="unfinished">Sicrwydd: y targed sydd mewn grym, o&apos;i gymharu â therfynau&apos;r mis diwethaf.</translation>
    </message>
    <message>
        <source>Limits by p′ where the months of a unit differ enough, else XmR.</source>
        <translation type="unfinished">Terfynau yn ôl p′ lle mae misoedd uned yn gwahaniaethu digon, fel arall XmR.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a review, the rank that does it</comment>
        <translation type="unfinished">%1 (%2)</translation>
    </message>
    <message>
        <source>%1 points</source>
        <comment>a difference of percentages</comment>
        <translation type="unfinished">%1 pwynt</translation>
    </message>
    <message>
        <source>difference</source>
        <translation type="unfinished">gwahaniaeth</translation>
    </message>
    <message>
        <source>The candidate asks the same as the framework in force.</source>
        <translation type="unfinished">Mae&apos;r fframwaith arfaethedig yn gofyn yr un peth â&apos;r fframwaith sydd mewn grym.</translation>
    </message>
    <message>
        <source>Now %1 fell due, %2 of them on time; then %3 would have, and if people had reviewed as they did, %4 of them on time.</source>
        <translation type="unfinished">Nawr daeth %1 yn ddyledus, %2 ohonynt ar amser; wedyn byddai %3 wedi dod yn ddyledus, a phe bai pobl wedi adolygu fel y gwnaethant, %4 ohonynt ar amser.</translation>
    </message>
    <message>
        <source>now: %1; then: %2</source>
        <comment>names of two frameworks</comment>
        <translation type="unfinished">nawr: %1; wedyn: %2</translation>
    </message>
    <message>
        <source>Nothing fell due in this period here, now or then. Choose other days, or a wider place above.</source>
        <translation type="unfinished">Nid oedd dim yn ddyledus yn y cyfnod hwn yma, nawr nac wedyn. Dewiswch ddiwrnodau eraill, neu le ehangach uchod.</translation>
    </message>
    <message>
        <source>%1 per post a week</source>
        <translation type="unfinished">%1 fesul swydd yr wythnos</translation>
    </message>
    <message>
        <source>Review and rank</source>
        <translation type="unfinished">Adolygiad a rheng</translation>
    </message>
    <message>
        <source>When</source>
        <comment>now or then</comment>
        <translation type="unfinished">Pryd</translation>
    </message>
    <message>
        <source>Per post a week</source>
        <translation type="unfinished">Fesul swydd yr wythnos</translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished">nawr</translation>
    </message>
    <message>
        <source>then</source>
        <translation type="unfinished">wedyn</translation>
    </message>
    <message>
        <source>Load and compliance, now and then</source>
        <translation type="unfinished">Llwyth a chydymffurfiaeth, nawr ac wedyn</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation type="unfinished">Swyddi</translation>
    </message>
    <message>
        <source>Completed late</source>
        <translation type="unfinished">Cwblhawyd yn hwyr</translation>
    </message>
    <message>
        <source>%1, now</source>
        <comment>a rank</comment>
        <translation type="unfinished">%1, nawr</translation>
    </message>
    <message>
        <source>%1, then</source>
        <comment>a rank</comment>
        <translation type="unfinished">%1, wedyn</translation>
    </message>
    <message>
        <source>What falls due, by rank</source>
        <translation type="unfinished">Beth sy&apos;n dod yn ddyledus, yn ôl rheng</translation>
    </message>
    <message>
        <source>%1: too few to judge.</source>
        <comment>a month</comment>
        <translation type="unfinished">%1: rhy ychydig i farnu.</translation>
    </message>
    <message>
        <source>No team has enough to judge.</source>
        <translation type="unfinished">Nid oes gan yr un tîm ddigon i farnu.</translation>
    </message>
    <message numerus="yes">
        <source>(fixed after %n month(s))</source>
        <comment>limits</comment>
        <translation type="unfinished">
            <numerusform>(wedi&apos;u gosod ar ôl %n mis)</numerusform>
            <numerusform>(wedi&apos;u gosod ar ôl %n mis)</numerusform>
            <numerusform>(wedi&apos;u gosod ar ôl %n mis)</numerusform>
            <numerusform>(wedi&apos;u gosod ar ôl %n mis)</numerusform>
            <numerusform>(wedi&apos;u gosod ar ôl %n mis)</numerusform>
        </translation>
    </message>
    <message>
        <source>Late or missed, due on %1</source>
        <translation type="unfinished">Hwyr neu wedi&apos;u colli, yn ddyledus ar %1</translation>
    </message>
    <message>
        <source>%1: falls due within %2 days</source>
        <translation type="unfinished">%1: yn ddyledus o fewn %2 diwrnod</translation>
    </message>
    <message>
        <source>%1: what it can do</source>
        <translation type="unfinished">%1: yr hyn y gall ei wneud</translation>
    </message>
    <message>
        <source>set</source>
        <translation type="unfinished">wedi&apos;i osod</translation>
    </message>
    <message>
        <source>median of 8 weeks</source>
        <translation type="unfinished">canolrif 8 wythnos</translation>
    </message>
    <message>
        <source>more than it does</source>
        <translation type="unfinished">mwy nag y mae&apos;n ei wneud</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a rank, its team</comment>
        <translation type="unfinished">%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) have more than they do, in the next week or the next four.</source>
        <translation type="unfinished">
            <numerusform>Mae gan %n swydd fwy nag y maent yn ei wneud, yn yr wythnos nesaf neu&apos;r pedair nesaf.</numerusform>
            <numerusform>Mae gan %n swydd fwy nag y maent yn ei wneud, yn yr wythnos nesaf neu&apos;r pedair nesaf.</numerusform>
            <numerusform>Mae gan %n swydd fwy nag y maent yn ei wneud, yn yr wythnos nesaf neu&apos;r pedair nesaf.</numerusform>
            <numerusform>Mae gan %n swydd fwy nag y maent yn ei wneud, yn yr wythnos nesaf neu&apos;r pedair nesaf.</numerusform>
            <numerusform>Mae gan %n swydd fwy nag y maent yn ei wneud, yn yr wythnos nesaf neu&apos;r pedair nesaf.</numerusform>
        </translation>
    </message>
    <message>
        <source>More than they do, in the next week or the next four: %1.</source>
        <comment>posts</comment>
        <translation type="unfinished">Mwy nag y maent yn ei wneud, yn yr wythnos nesaf neu&apos;r pedair nesaf: %1.</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation type="unfinished">7 diwrnod</translation>
    </message>
    <message>
        <source>14 days</source>
        <translation type="unfinished">14 diwrnod</translation>
    </message>
    <message>
        <source>28 days</source>
        <translation type="unfinished">28 diwrnod</translation>
    </message>
    <message>
        <source>A week</source>
        <translation type="unfinished">Yr wythnos</translation>
    </message>
    <message>
        <source>Can do a week</source>
        <translation type="unfinished">Gall wneud yr wythnos</translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished">Drwy</translation>
    </message>
    <message>
        <source>Open what a post can do in a week to set it.</source>
        <translation type="unfinished">Agorwch yr hyn y gall swydd ei wneud mewn wythnos i&apos;w osod.</translation>
    </message>
    <message numerus="yes">
        <source>%n other post(s) have no more than they do: choose an area to see them.</source>
        <translation type="unfinished">
            <numerusform>Nid oes gan %n swydd arall fwy nag y maent yn ei wneud: dewiswch ardal i&apos;w gweld.</numerusform>
            <numerusform>Nid oes gan %n swydd arall fwy nag y maent yn ei wneud: dewiswch ardal i&apos;w gweld.</numerusform>
            <numerusform>Nid oes gan %n swydd arall fwy nag y maent yn ei wneud: dewiswch ardal i&apos;w gweld.</numerusform>
            <numerusform>Nid oes gan %n swydd arall fwy nag y maent yn ei wneud: dewiswch ardal i&apos;w gweld.</numerusform>
            <numerusform>Nid oes gan %n swydd arall fwy nag y maent yn ei wneud: dewiswch ardal i&apos;w gweld.</numerusform>
        </translation>
    </message>
    <message>
        <source>No post here owes anything, or has done anything lately.</source>
        <translation type="unfinished">Nid oes ar unrhyw swydd yma ddim, ac nid oes un wedi gwneud dim yn ddiweddar.</translation>
    </message>
    <message>
        <source>No post has more than it does, in the next week or the next four. Choose an area to see each.</source>
        <translation type="unfinished">Nid oes gan unrhyw swydd fwy nag y mae&apos;n ei wneud, yn yr wythnos nesaf neu&apos;r pedair nesaf. Dewiswch ardal i weld pob un.</translation>
    </message>
    <message>
        <source>Each post, against what it can do</source>
        <translation type="unfinished">Pob swydd, yn erbyn yr hyn y gall ei wneud</translation>
    </message>
    <message>
        <source>all others</source>
        <comment>officers</comment>
        <translation type="unfinished">pob un arall</translation>
    </message>
    <message>
        <source>Falls due, red box: %1</source>
        <translation type="unfinished">Yn ddyledus, blwch coch: %1</translation>
    </message>
    <message>
        <source>One month: there is nothing to compare it with yet.</source>
        <translation type="unfinished">Un mis: nid oes dim i&apos;w gymharu ag ef eto.</translation>
    </message>
    <message>
        <source>One month since the limits began anew: there is nothing to compare it with yet.</source>
        <translation type="unfinished">Un mis ers i&apos;r terfynau ddechrau o&apos;r newydd: nid oes dim i&apos;w gymharu ag ef eto.</translation>
    </message>
    <message numerus="yes">
        <source>Limits are fixed: those of %n month(s) from where they began.</source>
        <translation type="unfinished">
            <numerusform>Mae&apos;r terfynau wedi&apos;u gosod: rhai %n mis o&apos;r lle y dechreuasant.</numerusform>
            <numerusform>Mae&apos;r terfynau wedi&apos;u gosod: rhai %n mis o&apos;r lle y dechreuasant.</numerusform>
            <numerusform>Mae&apos;r terfynau wedi&apos;u gosod: rhai %n mis o&apos;r lle y dechreuasant.</numerusform>
            <numerusform>Mae&apos;r terfynau wedi&apos;u gosod: rhai %n mis o&apos;r lle y dechreuasant.</numerusform>
            <numerusform>Mae&apos;r terfynau wedi&apos;u gosod: rhai %n mis o&apos;r lle y dechreuasant.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a figure, what it means</comment>
        <translation type="unfinished">%1: %2</translation>
    </message>
    <message>
        <source>The teams that you answer for</source>
        <translation type="unfinished">Y timau yr ydych yn atebol drostynt</translation>
    </message>
    <message>
        <source>%1, the teams that you answer for</source>
        <comment>an area</comment>
        <translation type="unfinished">%1, y timau yr ydych yn atebol drostynt</translation>
    </message>
    <message>
        <source>%1, now: due</source>
        <translation type="unfinished">%1, nawr: yn ddyledus</translation>
    </message>
    <message>
        <source>%1, now: completed</source>
        <translation type="unfinished">%1, nawr: wedi&apos;u cwblhau</translation>
    </message>
    <message>
        <source>%1, now: on time</source>
        <translation type="unfinished">%1, nawr: ar amser</translation>
    </message>
    <message>
        <source>%1 of %2 (%3), of those %4 on time (%5)</source>
        <comment>completed, due, on time</comment>
        <translation type="unfinished">%1 o %2 (%3), o&apos;r rheini %4 ar amser (%5)</translation>
    </message>
    <message numerus="yes">
        <source>Beyond the 99.8 % limits: %n team(s), marked in the chart and named below it. Ask what is different there.</source>
        <translation type="unfinished">
            <numerusform>Y tu hwnt i&apos;r terfynau 99.8 %: %n tîm, wedi&apos;u nodi yn y siart a&apos;u henwi oddi tano. Gofynnwch beth sy&apos;n wahanol yno.</numerusform>
            <numerusform>Y tu hwnt i&apos;r terfynau 99.8 %: %n tîm, wedi&apos;u nodi yn y siart a&apos;u henwi oddi tano. Gofynnwch beth sy&apos;n wahanol yno.</numerusform>
            <numerusform>Y tu hwnt i&apos;r terfynau 99.8 %: %n tîm, wedi&apos;u nodi yn y siart a&apos;u henwi oddi tano. Gofynnwch beth sy&apos;n wahanol yno.</numerusform>
            <numerusform>Y tu hwnt i&apos;r terfynau 99.8 %: %n tîm, wedi&apos;u nodi yn y siart a&apos;u henwi oddi tano. Gofynnwch beth sy&apos;n wahanol yno.</numerusform>
            <numerusform>Y tu hwnt i&apos;r terfynau 99.8 %: %n tîm, wedi&apos;u nodi yn y siart a&apos;u henwi oddi tano. Gofynnwch beth sy&apos;n wahanol yno.</numerusform>
        </translation>
    </message>
    <message>
        <source>Beyond the 99.8 % limits, by name: %1.</source>
        <translation type="unfinished">Y tu hwnt i&apos;r terfynau 99.8 %, yn ôl enw: %1.</translation>
    </message>
    <message>
        <source>%1, few</source>
        <comment>a number of few</comment>
        <translation type="unfinished">%1, ychydig</translation>
    </message>
    <message>
        <source>Reviews submitted</source>
        <translation type="unfinished">Adolygiadau a gyflwynwyd</translation>
    </message>
    <message>
        <source>Directions due</source>
        <translation type="unfinished">Cyfarwyddiadau dyledus</translation>
    </message>
    <message>
        <source>Mean score of audits, 0 to 3</source>
        <translation type="unfinished">Sgôr gymedrig archwiliadau, 0 i 3</translation>
    </message>
    <message>
        <source>audits: %1</source>
        <translation type="unfinished">archwiliadau: %1</translation>
    </message>
    <message>
        <source>Agreement of two auditors, at most 1</source>
        <translation type="unfinished">Cytundeb dau archwilydd, 1 ar y mwyaf</translation>
    </message>
    <message>
        <source>pairs of audits: %1</source>
        <translation type="unfinished">parau o archwiliadau: %1</translation>
    </message>
    <message>
        <source>No review of cases here was submitted in Casegrip, no direction fell due and no case was audited, in this period.</source>
        <translation type="unfinished">Ni chyflwynwyd adolygiad o achosion yma yn Casegrip, ni ddaeth cyfarwyddyd yn ddyledus ac ni archwiliwyd achos, yn y cyfnod hwn.</translation>
    </message>
    <message>
        <source>Reviews, directions and audits made in Casegrip.</source>
        <translation type="unfinished">Adolygiadau, cyfarwyddiadau ac archwiliadau a wnaed yn Casegrip.</translation>
    </message>
    <message>
        <source>%1, too few to judge</source>
        <comment>open cases</comment>
        <translation type="unfinished">%1, rhy ychydig i&apos;w barnu</translation>
    </message>
    <message>
        <source>more than %1 for each officer</source>
        <translation type="unfinished">mwy na %1 i bob swyddog</translation>
    </message>
    <message>
        <source>None has more than %1 for each officer.</source>
        <translation type="unfinished">Nid oes gan yr un fwy na %1 i bob swyddog.</translation>
    </message>
    <message>
        <source>More than %1 for each officer, by name: %2.</source>
        <comment>a limit, units or officers</comment>
        <translation type="unfinished">Mwy na %1 i bob swyddog, yn ôl enw: %2.</translation>
    </message>
    <message>
        <source>%1 for each officer</source>
        <comment>a limit</comment>
        <translation type="unfinished">%1 i bob swyddog</translation>
    </message>
    <message>
        <source>Two months: too few to compare them.</source>
        <translation type="unfinished">Dau fis: rhy ychydig i&apos;w cymharu.</translation>
    </message>
    <message>
        <source>Two months since the limits began anew: too few to compare them.</source>
        <translation type="unfinished">Dau fis ers i&apos;r terfynau ddechrau o&apos;r newydd: rhy ychydig i&apos;w cymharu.</translation>
    </message>
    <message>
        <source>%1, %2: completed</source>
        <comment>unit, month</comment>
        <translation type="unfinished">%1, %2: wedi&apos;u cwblhau</translation>
    </message>
    <message>
        <source>Limits by p′: they wave because the months differ in how many there were.</source>
        <translation type="unfinished">Terfynau yn ôl p′: maent yn donnog am fod y misoedd yn wahanol o ran faint oedd ynddynt.</translation>
    </message>
    <message>
        <source>%1; 95 %: %2</source>
        <comment>a percentage, its interval</comment>
        <translation type="unfinished">%1; 95 %: %2</translation>
    </message>
</context>
<context>
    <name>ChartTableModel</name>
    <message>
        <source>Title</source>
        <translation type="unfinished">Teitl</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation type="unfinished">Dewiswyd</translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished">Fel yr oedd</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation type="unfinished">Diffiniad</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished">Darlleniad</translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished">Digwyddiad</translation>
    </message>
    <message>
        <source>%1: interval (95 %)</source>
        <comment>a column</comment>
        <translation type="unfinished">%1: cyfwng (95 %)</translation>
    </message>
    <message>
        <source>Named</source>
        <translation type="unfinished">Wedi&apos;u henwi</translation>
    </message>
</context>
<context>
    <name>Definitions</name>
    <message>
        <source>Reviews of the export and those signed here; due times by the framework.</source>
        <translation type="unfinished">Adolygiadau&apos;r allforiad a&apos;r rhai a lofnodwyd yma; amserau dyledus yn ôl y fframwaith.</translation>
    </message>
    <message>
        <source>The open cases of the last export.</source>
        <translation type="unfinished">Achosion agored yr allforiad diwethaf.</translation>
    </message>
    <message>
        <source>The cases and events of the exports.</source>
        <translation type="unfinished">Achosion a digwyddiadau&apos;r allforion.</translation>
    </message>
    <message>
        <source>The journal of this data folder.</source>
        <translation type="unfinished">Dyddlyfr y ffolder data hwn.</translation>
    </message>
    <message>
        <source>Outcomes assigned in the period.</source>
        <translation type="unfinished">Canlyniadau a bennwyd yn y cyfnod.</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished">Cwblhawyd</translation>
    </message>
    <message>
        <source>Reviews and plans that fell due in the period, in stages that the framework counts.</source>
        <translation type="unfinished">Adolygiadau a chynlluniau a ddaeth yn ddyledus yn y cyfnod, mewn camau y mae&apos;r fframwaith yn eu cyfrif.</translation>
    </message>
    <message>
        <source>Of those, completed until now, late or in time.</source>
        <translation type="unfinished">O&apos;r rheini, wedi&apos;u cwblhau hyd yn hyn, yn hwyr neu mewn pryd.</translation>
    </message>
    <message>
        <source>Those that fell due: completed, lapsed, missed, or overdue now.</source>
        <translation type="unfinished">Y rhai a ddaeth yn ddyledus: wedi&apos;u cwblhau, wedi dod i ben, wedi&apos;u colli, neu&apos;n hwyr nawr.</translation>
    </message>
    <message>
        <source>On time</source>
        <translation type="unfinished">Ar amser</translation>
    </message>
    <message>
        <source>Reviews and plans that fell due in the period and were completed.</source>
        <translation type="unfinished">Adolygiadau a chynlluniau a ddaeth yn ddyledus yn y cyfnod ac a gwblhawyd.</translation>
    </message>
    <message>
        <source>Of those, completed by their due time.</source>
        <translation type="unfinished">O&apos;r rheini, wedi&apos;u cwblhau erbyn eu hamser dyledus.</translation>
    </message>
    <message>
        <source>Those completed. What was never done is not in it: look at Completed too.</source>
        <translation type="unfinished">Y rhai a gwblhawyd. Nid yw&apos;r hyn na wnaed erioed ynddo: edrychwch ar Cwblhawyd hefyd.</translation>
    </message>
    <message>
        <source>On time of due</source>
        <translation type="unfinished">Ar amser o&apos;r dyledus</translation>
    </message>
    <message>
        <source>Reviews and plans that fell due in the period.</source>
        <translation type="unfinished">Adolygiadau a chynlluniau a ddaeth yn ddyledus yn y cyfnod.</translation>
    </message>
    <message>
        <source>Those that fell due.</source>
        <translation type="unfinished">Y rhai a ddaeth yn ddyledus.</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation type="unfinished">Achosion agored</translation>
    </message>
    <message>
        <source>Cases with an open episode now, by the team that owns them now.</source>
        <translation type="unfinished">Achosion sydd â chyfnod agored nawr, yn ôl y tîm sy&apos;n berchen arnynt nawr.</translation>
    </message>
    <message>
        <source>Age of open cases</source>
        <translation type="unfinished">Oed achosion agored</translation>
    </message>
    <message>
        <source>Open cases by local days since they were recorded.</source>
        <translation type="unfinished">Achosion agored yn ôl diwrnodau lleol ers eu cofnodi.</translation>
    </message>
    <message>
        <source>Red-box share</source>
        <translation type="unfinished">Cyfran blwch coch</translation>
    </message>
    <message>
        <source>Cases open now.</source>
        <translation type="unfinished">Achosion sydd ar agor nawr.</translation>
    </message>
    <message>
        <source>Of those, in a red-box category by the framework, or marked by hand.</source>
        <translation type="unfinished">O&apos;r rheini, mewn categori blwch coch yn ôl y fframwaith, neu wedi&apos;u nodi â llaw.</translation>
    </message>
    <message>
        <source>Caseload</source>
        <translation type="unfinished">Llwyth achosion</translation>
    </message>
    <message>
        <source>Open cases for each officer who is there to work on them.</source>
        <translation type="unfinished">Achosion agored i bob swyddog sydd yno i weithio arnynt.</translation>
    </message>
    <message>
        <source>Active constables and staff with an open case who are not recorded as absent now.</source>
        <translation type="unfinished">Cwnstabliaid a staff gweithredol sydd ag achos agored ac nad ydynt wedi&apos;u cofnodi&apos;n absennol nawr.</translation>
    </message>
    <message>
        <source>The open cases and officers of the last export; absences recorded here.</source>
        <translation type="unfinished">Achosion agored a swyddogion yr allforiad diwethaf; absenoldebau a gofnodwyd yma.</translation>
    </message>
    <message>
        <source>Unallocated</source>
        <translation type="unfinished">Heb eu dyrannu</translation>
    </message>
    <message>
        <source>Open cases with no officer, longer after recording than the limit.</source>
        <translation type="unfinished">Achosion agored heb swyddog, yn hirach ar ôl eu cofnodi na&apos;r terfyn.</translation>
    </message>
    <message>
        <source>Plan missing</source>
        <translation type="unfinished">Dim cynllun</translation>
    </message>
    <message>
        <source>Open cases whose investigation plan has been owed for longer than the limit.</source>
        <translation type="unfinished">Achosion agored y mae eu cynllun ymchwilio yn ddyledus ers mwy na&apos;r terfyn.</translation>
    </message>
    <message>
        <source>Suspect outstanding</source>
        <translation type="unfinished">Drwgdybiedig yn eisiau</translation>
    </message>
    <message>
        <source>Open cases whose suspect has been wanted for longer than the limit, by the column wanted_since.</source>
        <translation type="unfinished">Achosion agored y mae eu drwgdybiedig yn eisiau ers mwy na&apos;r terfyn, yn ôl y golofn wanted_since.</translation>
    </message>
    <message>
        <source>Bail expired</source>
        <translation type="unfinished">Mechnïaeth wedi dod i ben</translation>
    </message>
    <message>
        <source>Open cases whose bail_until has passed.</source>
        <translation type="unfinished">Achosion agored y mae eu bail_until wedi mynd heibio.</translation>
    </message>
    <message>
        <source>Open for long</source>
        <translation type="unfinished">Ar agor ers amser hir</translation>
    </message>
    <message>
        <source>Open cases recorded more calendar months ago than the limit.</source>
        <translation type="unfinished">Achosion agored a gofnodwyd fwy o fisoedd calendr yn ôl na&apos;r terfyn.</translation>
    </message>
    <message>
        <source>Victim contact overdue</source>
        <translation type="unfinished">Cyswllt â&apos;r dioddefwr yn hwyr</translation>
    </message>
    <message>
        <source>Open cases whose last contact (none: recording) lies longer back than the interval agreed with the victim, in days.</source>
        <translation type="unfinished">Achosion agored y mae eu cyswllt diwethaf (os nad oes un: eu cofnodi) ymhellach yn ôl na&apos;r cyfnod y cytunwyd arno gyda&apos;r dioddefwr, mewn diwrnodau.</translation>
    </message>
    <message>
        <source>Time limit near</source>
        <translation type="unfinished">Terfyn amser yn agos</translation>
    </message>
    <message>
        <source>Open cases whose statutory time limit is reached within the days of the limit, or has passed.</source>
        <translation type="unfinished">Achosion agored y cyrhaeddir eu terfyn amser statudol o fewn diwrnodau&apos;r terfyn, neu y mae wedi mynd heibio.</translation>
    </message>
    <message>
        <source>Reviews overdue</source>
        <translation type="unfinished">Adolygiadau hwyr</translation>
    </message>
    <message>
        <source>Open work whose due time has passed, by the rank that owes it.</source>
        <translation type="unfinished">Gwaith agored y mae ei amser dyledus wedi mynd heibio, yn ôl y rheng sydd i&apos;w wneud.</translation>
    </message>
    <message>
        <source>Falls due</source>
        <translation type="unfinished">Yn dod yn ddyledus</translation>
    </message>
    <message>
        <source>Open work that is not overdue, by the day on which it falls due and the post that owes it.</source>
        <translation type="unfinished">Gwaith agored nad yw&apos;n hwyr, yn ôl y diwrnod y daw&apos;n ddyledus a&apos;r swydd sydd i&apos;w wneud.</translation>
    </message>
    <message>
        <source>Capacity of a post</source>
        <translation type="unfinished">Capasiti swydd</translation>
    </message>
    <message>
        <source>Reviews a week that a rank in a team can do: the setting, otherwise the median of its last 8 full weeks of completed reviews.</source>
        <translation type="unfinished">Adolygiadau yr wythnos y gall rheng mewn tîm eu gwneud: y gosodiad, neu fel arall canolrif ei 8 wythnos lawn ddiwethaf o adolygiadau a gwblhawyd.</translation>
    </message>
    <message>
        <source>The setting post_capacity; reviews by the day on which they were completed.</source>
        <translation type="unfinished">Y gosodiad post_capacity; adolygiadau yn ôl y diwrnod y&apos;u cwblhawyd.</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished">Cofnodwyd</translation>
    </message>
    <message>
        <source>Cases recorded in the period, by the team that had them first.</source>
        <translation type="unfinished">Achosion a gofnodwyd yn y cyfnod, yn ôl y tîm a&apos;u cafodd gyntaf.</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation type="unfinished">Ffeiliwyd</translation>
    </message>
    <message>
        <source>Filings in the period; a case that is reopened and filed again counts each time.</source>
        <translation type="unfinished">Ffeiliadau yn y cyfnod; mae achos sy&apos;n cael ei ailagor a&apos;i ffeilio eto yn cyfrif bob tro.</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation type="unfinished">Ailagorwyd</translation>
    </message>
    <message>
        <source>Reopenings in the period.</source>
        <translation type="unfinished">Ailagoriadau yn y cyfnod.</translation>
    </message>
    <message>
        <source>Arrests</source>
        <translation type="unfinished">Arestiadau</translation>
    </message>
    <message>
        <source>Arrests recorded on cases in the period.</source>
        <translation type="unfinished">Arestiadau a gofnodwyd ar achosion yn y cyfnod.</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation type="unfinished">Canlyniadau</translation>
    </message>
    <message>
        <source>Outcomes assigned in the period, by code; without a time of its own one is assigned when the case is filed.</source>
        <translation type="unfinished">Canlyniadau a bennwyd yn y cyfnod, yn ôl cod; heb ei amser ei hun, pennir canlyniad pan ffeilir yr achos.</translation>
    </message>
    <message>
        <source>Outcomes of a code.</source>
        <translation type="unfinished">Canlyniadau un cod.</translation>
    </message>
    <message>
        <source>Positive outcomes</source>
        <translation type="unfinished">Canlyniadau cadarnhaol</translation>
    </message>
    <message>
        <source>Outcomes assigned in the period that are in the set of this force.</source>
        <translation type="unfinished">Canlyniadau a bennwyd yn y cyfnod sydd yn set yr heddlu hwn.</translation>
    </message>
    <message>
        <source>Outcomes in the set of the setting positive_outcomes, which is printed.</source>
        <translation type="unfinished">Canlyniadau yn set y gosodiad positive_outcomes, a argreffir.</translation>
    </message>
    <message>
        <source>Crimes recorded in the period, or outcomes assigned in it, by the setting positive_denominator, which is printed.</source>
        <translation type="unfinished">Troseddau a gofnodwyd yn y cyfnod, neu ganlyniadau a bennwyd ynddo, yn ôl y gosodiad positive_denominator, a argreffir.</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation type="unfinished">Cyhuddwyd</translation>
    </message>
    <message>
        <source>Outcomes 1 and 1A.</source>
        <translation type="unfinished">Canlyniadau 1 ac 1A.</translation>
    </message>
    <message>
        <source>Victim withdraws</source>
        <translation type="unfinished">Dioddefwr yn tynnu&apos;n ôl</translation>
    </message>
    <message>
        <source>Outcomes 14 and 16.</source>
        <translation type="unfinished">Canlyniadau 14 ac 16.</translation>
    </message>
    <message>
        <source>No suspect</source>
        <translation type="unfinished">Dim drwgdybiedig</translation>
    </message>
    <message>
        <source>Outcome 18.</source>
        <translation type="unfinished">Canlyniad 18.</translation>
    </message>
    <message>
        <source>Time to file</source>
        <translation type="unfinished">Amser hyd at ffeilio</translation>
    </message>
    <message>
        <source>Local days from recording to each filing in the period: the median and the 90th percentile (type 7).</source>
        <translation type="unfinished">Diwrnodau lleol o gofnodi hyd at bob ffeilio yn y cyfnod: y canolrif a&apos;r 90fed ganradd (math 7).</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation type="unfinished">Dychwelwyd</translation>
    </message>
    <message>
        <source>Versions of reviews put before somebody in the period.</source>
        <translation type="unfinished">Fersiynau o adolygiadau a roddwyd gerbron rhywun yn y cyfnod.</translation>
    </message>
    <message>
        <source>Of those, returned until now; by the reason given.</source>
        <translation type="unfinished">O&apos;r rheini, wedi&apos;u dychwelyd hyd yn hyn; yn ôl y rheswm a roddwyd.</translation>
    </message>
    <message>
        <source>Versions put before somebody.</source>
        <translation type="unfinished">Fersiynau a roddwyd gerbron rhywun.</translation>
    </message>
    <message>
        <source>Directions done</source>
        <translation type="unfinished">Cyfarwyddiadau a wnaed</translation>
    </message>
    <message>
        <source>Directions whose time fell in the period and is over; those not needed are left out.</source>
        <translation type="unfinished">Cyfarwyddiadau yr oedd eu hamser yn y cyfnod ac y mae wedi dod i ben; gadewir allan y rhai nad oes eu hangen.</translation>
    </message>
    <message>
        <source>Of those, done by their time, with the further times they were given.</source>
        <translation type="unfinished">O&apos;r rheini, wedi&apos;u gwneud erbyn eu hamser, gyda&apos;r amserau pellach a roddwyd iddynt.</translation>
    </message>
    <message>
        <source>Those whose time is over.</source>
        <translation type="unfinished">Y rhai y mae eu hamser wedi dod i ben.</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation type="unfinished">Themâu</translation>
    </message>
    <message>
        <source>Themes that reviews raised in the period, and directions overdue twice.</source>
        <translation type="unfinished">Themâu a gododd adolygiadau yn y cyfnod, a chyfarwyddiadau a fu&apos;n hwyr ddwywaith.</translation>
    </message>
    <message>
        <source>Times a theme was raised.</source>
        <translation type="unfinished">Sawl gwaith y codwyd thema.</translation>
    </message>
    <message>
        <source>Reviews signed here in the period that count, in hundreds.</source>
        <translation type="unfinished">Adolygiadau a lofnodwyd yma yn y cyfnod ac sy&apos;n cyfrif, fesul cant.</translation>
    </message>
    <message>
        <source>Days between misses</source>
        <translation type="unfinished">Diwrnodau rhwng rhai a gollwyd</translation>
    </message>
    <message>
        <source>What if</source>
        <translation type="unfinished">Beth petai</translation>
    </message>
    <message>
        <source>What fell due in the period, by replaying the real cases and reviews: now under the frameworks in use, then under the candidate alone, as if it had governed since the go-live. Compliance then is what it would have been if people had reviewed as they did. Per post per week: what fell due, divided by the ranks in teams to which any fell due under either, and by the weeks of the period that have come.</source>
        <translation type="unfinished">Yr hyn a ddaeth yn ddyledus yn y cyfnod, drwy ailchwarae&apos;r achosion a&apos;r adolygiadau go iawn: nawr o dan y fframweithiau a ddefnyddir, wedyn o dan y fframwaith arfaethedig yn unig, fel pe bai wedi bod mewn grym ers y dyddiad mynd yn fyw. Cydymffurfiaeth wedyn yw&apos;r hyn a fyddai wedi bod pe bai pobl wedi adolygu fel y gwnaethant. Fesul swydd yr wythnos: yr hyn a ddaeth yn ddyledus, wedi&apos;i rannu â nifer y rhengoedd mewn timau y daeth unrhyw beth yn ddyledus iddynt o dan y naill neu&apos;r llall, ac â nifer yr wythnosau o&apos;r cyfnod sydd wedi dod.</translation>
    </message>
    <message>
        <source>Audit score</source>
        <translation type="unfinished">Sgôr archwiliad</translation>
    </message>
    <message>
        <source>Audits signed here in the period that have a score.</source>
        <translation type="unfinished">Archwiliadau a lofnodwyd yma yn y cyfnod ac sydd â sgôr.</translation>
    </message>
    <message>
        <source>The mean of each one&apos;s scores, 0 absent to 3 good, added up; what did not apply is left out.</source>
        <translation type="unfinished">Cymedr sgorau pob un, o 0 absennol i 3 da, wedi&apos;u hadio at ei gilydd; gadewir allan yr hyn nad oedd yn berthnasol.</translation>
    </message>
    <message>
        <source>Those audits.</source>
        <translation type="unfinished">Yr archwiliadau hynny.</translation>
    </message>
    <message>
        <source>Agreement of auditors</source>
        <translation type="unfinished">Cytundeb archwilwyr</translation>
    </message>
    <message>
        <source>Two audits of one case by two people, question by question: Cohen&apos;s kappa with linear weights. 1 is full agreement, 0 what chance would give.</source>
        <translation type="unfinished">Dau archwiliad o un achos gan ddau berson, fesul cwestiwn: kappa Cohen gyda phwysau llinol. 1 yw cytundeb llawn, 0 yr hyn y byddai siawns yn ei roi.</translation>
    </message>
    <message>
        <source>Days from one due time that was not kept to the next; between several of one day lie 0 days.</source>
        <translation type="unfinished">Diwrnodau o un amser dyledus na chadwyd ato hyd y nesaf; rhwng sawl un o&apos;r un diwrnod mae 0 diwrnod.</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>%1: %2</source>
        <comment>name of a fact, value</comment>
        <translation type="unfinished">%1: %2</translation>
    </message>
    <message>
        <source>worked out by comparing exports</source>
        <translation type="unfinished">wedi&apos;i gasglu drwy gymharu allforion</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what happened, details</comment>
        <translation type="unfinished">%1 (%2)</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>what happened, how it is known</comment>
        <translation type="unfinished">%1; %2</translation>
    </message>
    <message>
        <source>officer %1</source>
        <translation type="unfinished">swyddog %1</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>no due time</source>
        <translation type="unfinished">dim amser dyledus</translation>
    </message>
    <message>
        <source>Rules: %1, version %2.</source>
        <translation type="unfinished">Rheolau: %1, fersiwn %2.</translation>
    </message>
    <message>
        <source>Recorded %1: the clock starts.</source>
        <translation type="unfinished">Cofnodwyd %1: mae&apos;r cloc yn dechrau.</translation>
    </message>
    <message>
        <source>Reopened %1: the clock starts.</source>
        <translation type="unfinished">Ailagorwyd %1: mae&apos;r cloc yn dechrau.</translation>
    </message>
    <message>
        <source>The framework took effect %1 while the case was open: the clock starts.</source>
        <translation type="unfinished">Daeth y fframwaith i rym %1 tra oedd yr achos ar agor: mae&apos;r cloc yn dechrau.</translation>
    </message>
    <message>
        <source>Allocated %1: the clock starts.</source>
        <translation type="unfinished">Dyrannwyd %1: mae&apos;r cloc yn dechrau.</translation>
    </message>
    <message>
        <source>Allocated %1, before it was recorded: the clock starts when it was recorded, %2.</source>
        <translation type="unfinished">Dyrannwyd %1, cyn ei gofnodi: mae&apos;r cloc yn dechrau pan gofnodwyd ef, %2.</translation>
    </message>
    <message>
        <source>The review before was done %1: the next clock starts.</source>
        <translation type="unfinished">Gwnaed yr adolygiad blaenorol %1: mae&apos;r cloc nesaf yn dechrau.</translation>
    </message>
    <message>
        <source>The review before was due %1 and lapsed: the next clock starts there.</source>
        <translation type="unfinished">Roedd yr adolygiad blaenorol yn ddyledus %1 ac fe ddaeth i ben: mae&apos;r cloc nesaf yn dechrau yno.</translation>
    </message>
    <message>
        <source>Turned red %1, after a standard review: an enhanced review is needed.</source>
        <translation type="unfinished">Trodd yn goch %1, ar ôl adolygiad safonol: mae angen adolygiad manwl.</translation>
    </message>
    <message>
        <source>Red box from the start (%1).</source>
        <translation type="unfinished">Blwch coch o&apos;r dechrau (%1).</translation>
    </message>
    <message>
        <source>Not red box at the start.</source>
        <translation type="unfinished">Ddim yn flwch coch ar y dechrau.</translation>
    </message>
    <message>
        <source>Turned red %1 (%2).</source>
        <translation type="unfinished">Trodd yn goch %1 (%2).</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) after the start: due %1.</source>
        <translation type="unfinished">
            <numerusform>%n awr ar ôl y dechrau: dyledus %1.</numerusform>
            <numerusform>%n awr ar ôl y dechrau: dyledus %1.</numerusform>
            <numerusform>%n awr ar ôl y dechrau: dyledus %1.</numerusform>
            <numerusform>%n awr ar ôl y dechrau: dyledus %1.</numerusform>
            <numerusform>%n awr ar ôl y dechrau: dyledus %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The end of the day %n day(s) after the start: due %1.</source>
        <translation type="unfinished">
            <numerusform>Diwedd y dydd, %n diwrnod ar ôl y dechrau: dyledus %1.</numerusform>
            <numerusform>Diwedd y dydd, %n diwrnod ar ôl y dechrau: dyledus %1.</numerusform>
            <numerusform>Diwedd y dydd, %n diwrnod ar ôl y dechrau: dyledus %1.</numerusform>
            <numerusform>Diwedd y dydd, %n diwrnod ar ôl y dechrau: dyledus %1.</numerusform>
            <numerusform>Diwedd y dydd, %n diwrnod ar ôl y dechrau: dyledus %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) after it turned red, unless due sooner: due %1.</source>
        <translation type="unfinished">
            <numerusform>%n awr ar ôl troi&apos;n goch, oni bai ei fod yn ddyledus ynghynt: dyledus %1.</numerusform>
            <numerusform>%n awr ar ôl troi&apos;n goch, oni bai ei fod yn ddyledus ynghynt: dyledus %1.</numerusform>
            <numerusform>%n awr ar ôl troi&apos;n goch, oni bai ei fod yn ddyledus ynghynt: dyledus %1.</numerusform>
            <numerusform>%n awr ar ôl troi&apos;n goch, oni bai ei fod yn ddyledus ynghynt: dyledus %1.</numerusform>
            <numerusform>%n awr ar ôl troi&apos;n goch, oni bai ei fod yn ddyledus ynghynt: dyledus %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The end of that day: due %1.</source>
        <translation type="unfinished">Diwedd y diwrnod hwnnw: dyledus %1.</translation>
    </message>
    <message>
        <source>Not red box: as soon as possible, without a due time.</source>
        <translation type="unfinished">Ddim yn flwch coch: cyn gynted â phosibl, heb amser dyledus.</translation>
    </message>
    <message numerus="yes">
        <source>Suspended from %1 to %2: %n day(s) later, due %3.</source>
        <translation type="unfinished">
            <numerusform>Ataliwyd o %1 tan %2: %n diwrnod yn hwyrach, dyledus %3.</numerusform>
            <numerusform>Ataliwyd o %1 tan %2: %n diwrnod yn hwyrach, dyledus %3.</numerusform>
            <numerusform>Ataliwyd o %1 tan %2: %n diwrnod yn hwyrach, dyledus %3.</numerusform>
            <numerusform>Ataliwyd o %1 tan %2: %n diwrnod yn hwyrach, dyledus %3.</numerusform>
            <numerusform>Ataliwyd o %1 tan %2: %n diwrnod yn hwyrach, dyledus %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>Suspended since %1: no due time until it is resumed.</source>
        <translation type="unfinished">Ataliwyd ers %1: dim amser dyledus nes ailddechrau.</translation>
    </message>
    <message>
        <source>Reviewed %1, returned %2: it does not count unless it is resubmitted.</source>
        <translation type="unfinished">Adolygwyd %1, dychwelwyd %2: nid yw’n cyfrif oni bai ei fod yn cael ei ailgyflwyno.</translation>
    </message>
    <message>
        <source>Done %1.</source>
        <translation type="unfinished">Gwnaed %1.</translation>
    </message>
    <message>
        <source>Lapsed: the next due time, %1, passed without a review.</source>
        <translation type="unfinished">Daeth i ben: aeth yr amser dyledus nesaf, %1, heibio heb adolygiad.</translation>
    </message>
    <message>
        <source>The case was filed %1 before this was done.</source>
        <translation type="unfinished">Ffeiliwyd yr achos %1 cyn gwneud hyn.</translation>
    </message>
</context>
<context>
    <name>FrameworkWords</name>
    <message>
        <source>%1: %2, then %3</source>
        <comment>a setting, its values under two frameworks</comment>
        <translation type="unfinished">%1: %2, wedyn %3</translation>
    </message>
    <message>
        <source>No longer red box: %1</source>
        <comment>a category</comment>
        <translation type="unfinished">Ddim yn flwch coch mwyach: %1</translation>
    </message>
    <message>
        <source>Red box too: %1</source>
        <comment>a category</comment>
        <translation type="unfinished">Blwch coch hefyd: %1</translation>
    </message>
    <message>
        <source>Red box by other rules: %1</source>
        <comment>a category</comment>
        <translation type="unfinished">Blwch coch yn ôl rheolau gwahanol: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation type="unfinished">
            <numerusform>%n awr</numerusform>
            <numerusform>%n awr</numerusform>
            <numerusform>%n awr</numerusform>
            <numerusform>%n awr</numerusform>
            <numerusform>%n awr</numerusform>
        </translation>
    </message>
    <message>
        <source>not asked</source>
        <comment>a review under a framework</comment>
        <translation type="unfinished">ni ofynnir amdano</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform>%n diwrnod</numerusform>
            <numerusform>%n diwrnod</numerusform>
            <numerusform>%n ddiwrnod</numerusform>
            <numerusform>%n diwrnod</numerusform>
            <numerusform>%n diwrnod</numerusform>
        </translation>
    </message>
    <message>
        <source>a new initial review</source>
        <translation type="unfinished">adolygiad cychwynnol newydd</translation>
    </message>
    <message>
        <source>no new one</source>
        <comment>an initial review</comment>
        <translation type="unfinished">dim un newydd</translation>
    </message>
    <message>
        <source>lapses</source>
        <translation type="unfinished">yn dod i ben</translation>
    </message>
    <message>
        <source>stays overdue</source>
        <translation type="unfinished">yn aros yn hwyr</translation>
    </message>
    <message>
        <source>clocks stand still</source>
        <translation type="unfinished">mae&apos;r clociau&apos;n sefyll</translation>
    </message>
    <message>
        <source>clocks go on</source>
        <translation type="unfinished">mae&apos;r clociau&apos;n mynd ymlaen</translation>
    </message>
    <message>
        <source>%1, done by</source>
        <comment>a review</comment>
        <translation type="unfinished">%1, gwneir gan</translation>
    </message>
    <message>
        <source>On reopening</source>
        <translation type="unfinished">Wrth ailagor</translation>
    </message>
    <message>
        <source>A review that is missed</source>
        <translation type="unfinished">Adolygiad a gollir</translation>
    </message>
    <message>
        <source>While a case is suspended</source>
        <translation type="unfinished">Tra bo achos wedi&apos;i atal</translation>
    </message>
    <message>
        <source>Other stages are left out of counting.</source>
        <translation type="unfinished">Gadewir camau gwahanol allan o&apos;r cyfrif.</translation>
    </message>
    <message>
        <source>%1: other reviews do for it too</source>
        <comment>a review</comment>
        <translation type="unfinished">%1: mae adolygiadau gwahanol yn ei fodloni hefyd</translation>
    </message>
</context>
<context>
    <name>MonthWords</name>
    <message>
        <source>%1 was closed by %2 on %3; as of then it is still counted the same.</source>
        <comment>month, who, when</comment>
        <translation type="unfinished">Caewyd %1 gan %2 (%3); fel yr oedd bryd hynny, mae&apos;n dal i gael ei gyfrif yr un fath.</translation>
    </message>
    <message>
        <source>%1 is restated since %2 closed it on %3: %4</source>
        <comment>month, who, when, what changed and why</comment>
        <translation type="unfinished">Ailddatganwyd %1 ers i %2 ei gau (%3): %4</translation>
    </message>
</context>
<context>
    <name>ReviewList</name>
    <message>
        <source>waits for an approval</source>
        <translation type="unfinished">yn aros am gymeradwyaeth</translation>
    </message>
    <message>
        <source>approved by %1, %2</source>
        <comment>who, when</comment>
        <translation type="unfinished">cymeradwywyd gan %1, %2</translation>
    </message>
    <message>
        <source>returned to its author by %1, %2</source>
        <comment>who, when</comment>
        <translation type="unfinished">dychwelwyd i&apos;w awdur gan %1, %2</translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message>
        <source>The export names %1 cases; the last full one named %2.</source>
        <translation type="unfinished">Mae&apos;r allforiad yn enwi %1 achos; roedd yr un llawn diwethaf yn enwi %2.</translation>
    </message>
    <message>
        <source>The export was made %1, before the one that is stored (%2).</source>
        <comment>moments</comment>
        <translation type="unfinished">Gwnaed yr allforiad %1, cyn yr un sydd wedi&apos;i storio (%2).</translation>
    </message>
    <message>
        <source>The export has no manifest.json, so it cannot be told whether it is whole.</source>
        <translation type="unfinished">Nid oes manifest.json yn yr allforiad, felly ni ellir dweud a yw&apos;n gyfan.</translation>
    </message>
    <message>
        <source>%1, line 1: the column %2, which is required, is missing. If the export is read anyway, the file is left out.</source>
        <translation type="unfinished">%1, llinell 1: mae&apos;r golofn %2, sy&apos;n ofynnol, ar goll. Os darllenir yr allforiad beth bynnag, gadewir y ffeil allan.</translation>
    </message>
    <message>
        <source>%1 is in the export but not in manifest.json.</source>
        <comment>file</comment>
        <translation type="unfinished">Mae %1 yn yr allforiad ond nid yn manifest.json.</translation>
    </message>
    <message>
        <source>%1 has %2 rows, manifest.json says %3.</source>
        <comment>file, count, count</comment>
        <translation type="unfinished">Mae gan %1 %2 rhes, mae manifest.json yn dweud %3.</translation>
    </message>
    <message>
        <source>%1 does not have the SHA-256 that manifest.json says.</source>
        <comment>file</comment>
        <translation type="unfinished">Nid oes gan %1 y SHA-256 y mae manifest.json yn ei ddweud.</translation>
    </message>
    <message>
        <source>%1 is in manifest.json but not in the export.</source>
        <comment>file</comment>
        <translation type="unfinished">Mae %1 yn manifest.json ond nid yn yr allforiad.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n min</source>
        <comment>a duration, for example &quot;35 min&quot;</comment>
        <translation type="unfinished">
            <numerusform>%n mun</numerusform>
            <numerusform>%n mun</numerusform>
            <numerusform>%n mun</numerusform>
            <numerusform>%n mun</numerusform>
            <numerusform>%n mun</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <comment>a duration in hours, for example &quot;5 h&quot;</comment>
        <translation type="unfinished">
            <numerusform>%n awr</numerusform>
            <numerusform>%n awr</numerusform>
            <numerusform>%n awr</numerusform>
            <numerusform>%n awr</numerusform>
            <numerusform>%n awr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>a duration</comment>
        <translation type="unfinished">
            <numerusform>%n diwrnod</numerusform>
            <numerusform>%n diwrnod</numerusform>
            <numerusform>%n ddiwrnod</numerusform>
            <numerusform>%n diwrnod</numerusform>
            <numerusform>%n diwrnod</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>for example &quot;2 h ago&quot;</comment>
        <translation type="unfinished">%1 yn ôl</translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished">wedi oedi</translation>
    </message>
    <message>
        <source>no due time</source>
        <translation type="unfinished">dim amser dyledus</translation>
    </message>
    <message>
        <source>%1 over</source>
        <comment>for example &quot;2 days over&quot;</comment>
        <translation type="unfinished">%1 yn hwyr</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>for example &quot;3 h left&quot;</comment>
        <translation type="unfinished">%1 ar ôl</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <comment>a duration</comment>
        <translation type="unfinished">
            <numerusform>%n wythnos</numerusform>
            <numerusform>%n wythnos</numerusform>
            <numerusform>%n wythnos</numerusform>
            <numerusform>%n wythnos</numerusform>
            <numerusform>%n wythnos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a percentage</comment>
        <translation type="unfinished">%1 %</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;Open the case panel</source>
        <translation type="unfinished">&amp;Agor panel yr achos</translation>
    </message>
    <message>
        <source>&amp;Peek</source>
        <translation type="unfinished">C&amp;ipolwg</translation>
    </message>
    <message>
        <source>Ne&amp;xt row</source>
        <translation type="unfinished">R&amp;hes nesaf</translation>
    </message>
    <message>
        <source>P&amp;revious row</source>
        <translation type="unfinished">Rhes &amp;flaenorol</translation>
    </message>
    <message>
        <source>&amp;Snooze…</source>
        <translation type="unfinished">G&amp;ohirio…</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation type="unfinished">&amp;Nodyn…</translation>
    </message>
    <message>
        <source>Red &amp;box by hand…</source>
        <translation type="unfinished">&amp;Blwch coch â llaw…</translation>
    </message>
    <message>
        <source>&amp;Lift the red box by hand…</source>
        <translation type="unfinished">Co&amp;di&apos;r blwch coch â llaw…</translation>
    </message>
    <message>
        <source>&amp;Copy the case number</source>
        <translation type="unfinished">&amp;Copïo rhif yr achos</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished">&amp;Dadwneud</translation>
    </message>
    <message>
        <source>Find an &amp;action…</source>
        <translation type="unfinished">Dod o hyd i &amp;weithred…</translation>
    </message>
    <message>
        <source>My &amp;queue</source>
        <translation type="unfinished">Fy &amp;nghiw</translation>
    </message>
    <message>
        <source>&amp;Sync</source>
        <translation type="unfinished">&amp;Cysoni</translation>
    </message>
    <message>
        <source>Saved view 1</source>
        <translation type="unfinished">Golwg a gadwyd 1</translation>
    </message>
    <message>
        <source>Saved view 2</source>
        <translation type="unfinished">Golwg a gadwyd 2</translation>
    </message>
    <message>
        <source>Saved view 3</source>
        <translation type="unfinished">Golwg a gadwyd 3</translation>
    </message>
    <message>
        <source>Saved view 4</source>
        <translation type="unfinished">Golwg a gadwyd 4</translation>
    </message>
    <message>
        <source>Saved view 5</source>
        <translation type="unfinished">Golwg a gadwyd 5</translation>
    </message>
    <message>
        <source>Saved view 6</source>
        <translation type="unfinished">Golwg a gadwyd 6</translation>
    </message>
    <message>
        <source>Saved view 7</source>
        <translation type="unfinished">Golwg a gadwyd 7</translation>
    </message>
    <message>
        <source>Saved view 8</source>
        <translation type="unfinished">Golwg a gadwyd 8</translation>
    </message>
    <message>
        <source>Saved view 9</source>
        <translation type="unfinished">Golwg a gadwyd 9</translation>
    </message>
    <message>
        <source>Save this &amp;view…</source>
        <translation type="unfinished">Cadw&apos;r ol&amp;wg hon…</translation>
    </message>
    <message>
        <source>Case &amp;panel</source>
        <translation type="unfinished">&amp;Panel yr achos</translation>
    </message>
    <message>
        <source>&amp;Tall rows</source>
        <translation type="unfinished">Rhesi &amp;uchel</translation>
    </message>
    <message>
        <source>&amp;Reset the columns</source>
        <translation type="unfinished">&amp;Ailosod y colofnau</translation>
    </message>
    <message>
        <source>Colours of the &amp;desktop</source>
        <translation type="unfinished">Lliwiau&apos;r bwr&amp;dd gwaith</translation>
    </message>
    <message>
        <source>&amp;Light colours</source>
        <translation type="unfinished">Lliwiau &amp;golau</translation>
    </message>
    <message>
        <source>D&amp;ark colours</source>
        <translation type="unfinished">Lliwiau t&amp;ywyll</translation>
    </message>
    <message>
        <source>Single-&amp;key shortcuts</source>
        <translation type="unfinished">&amp;Bysellau sengl</translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished">English</translation>
    </message>
    <message>
        <source>Cymraeg</source>
        <translation type="unfinished">Cymraeg</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation type="unfinished">Ad&amp;newyddu</translation>
    </message>
    <message>
        <source>Read an export &amp;folder…</source>
        <translation type="unfinished">Darllen &amp;ffolder allforiad…</translation>
    </message>
    <message>
        <source>Read a &amp;zipped export…</source>
        <translation type="unfinished">Darllen allforiad &amp;zip…</translation>
    </message>
    <message>
        <source>Go &amp;back to the export before…</source>
        <translation type="unfinished">Mynd yn ô&amp;l i&apos;r allforiad blaenorol…</translation>
    </message>
    <message>
        <source>Second folder for &amp;backups…</source>
        <translation type="unfinished">Ail ffolder ar gyfer &amp;copïau wrth gefn…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished">&amp;Gadael</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished">&amp;Bysellau</translation>
    </message>
    <message>
        <source>&amp;About Casegrip</source>
        <translation type="unfinished">&amp;Ynghylch Casegrip</translation>
    </message>
    <message>
        <source>Save the compliance &amp;table…</source>
        <translation type="unfinished">Cadw&apos;r &amp;tabl cydymffurfiaeth…</translation>
    </message>
    <message>
        <source>C&amp;hange the keys…</source>
        <translation type="unfinished">Ne&amp;wid y bysellau…</translation>
    </message>
    <message>
        <source>&amp;Data protection</source>
        <translation type="unfinished">&amp;Diogelu data</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation type="unfinished">&amp;Chwilio</translation>
    </message>
    <message>
        <source>&amp;Guidance</source>
        <translation type="unfinished">&amp;Canllawiau</translation>
    </message>
    <message>
        <source>&amp;Back in the guidance</source>
        <translation type="unfinished">Yn ô&amp;l yn y canllawiau</translation>
    </message>
    <message>
        <source>Start &amp;review</source>
        <translation type="unfinished">Dechrau&apos;r a&amp;dolygiad</translation>
    </message>
    <message>
        <source>&amp;Submit and open the next</source>
        <translation type="unfinished">&amp;Cyflwyno ac agor y nesaf</translation>
    </message>
    <message>
        <source>S&amp;ubmit</source>
        <translation type="unfinished">C&amp;yflwyno</translation>
    </message>
    <message>
        <source>Next un&amp;answered question</source>
        <translation type="unfinished">Y cwestiwn nesaf heb ei &amp;ateb</translation>
    </message>
    <message>
        <source>&amp;Next question</source>
        <translation type="unfinished">Y cwestiwn &amp;nesaf</translation>
    </message>
    <message>
        <source>&amp;Previous question</source>
        <translation type="unfinished">Y cwestiwn &amp;blaenorol</translation>
    </message>
    <message>
        <source>Next s&amp;tep</source>
        <translation type="unfinished">Y &amp;cam nesaf</translation>
    </message>
    <message>
        <source>Previous st&amp;ep</source>
        <translation type="unfinished">Y cam b&amp;laenorol</translation>
    </message>
    <message>
        <source>A&amp;dd one here</source>
        <translation type="unfinished">Ychwanegu &amp;un yma</translation>
    </message>
    <message>
        <source>&amp;Remove this one…</source>
        <translation type="unfinished">&amp;Tynnu hwn…</translation>
    </message>
    <message>
        <source>Ne&amp;xt of these</source>
        <translation type="unfinished">Y ne&amp;saf o&apos;r rhain</translation>
    </message>
    <message>
        <source>Pre&amp;vious of these</source>
        <translation type="unfinished">Yr un &amp;o&apos;u blaen</translation>
    </message>
    <message>
        <source>Go to the &amp;case</source>
        <translation type="unfinished">Mynd i&apos;r &amp;achos</translation>
    </message>
    <message>
        <source>Go to the &amp;guidance</source>
        <translation type="unfinished">Mynd i&apos;r &amp;canllawiau</translation>
    </message>
    <message>
        <source>Coach &amp;mode</source>
        <translation type="unfinished">&amp;Modd hyfforddi</translation>
    </message>
    <message>
        <source>&amp;Back to the queue</source>
        <translation type="unfinished">Yn ôl i&apos;r &amp;ciw</translation>
    </message>
    <message>
        <source>My &amp;directions</source>
        <translation type="unfinished">Fy ng&amp;hyfarwyddiadau</translation>
    </message>
    <message>
        <source>Copy the &amp;log text of the review</source>
        <translation type="unfinished">Copïo testun cof&amp;nod yr adolygiad</translation>
    </message>
    <message>
        <source>Save the log te&amp;xt of the review…</source>
        <translation type="unfinished">Cadw &amp;testun cofnod yr adolygiad…</translation>
    </message>
    <message>
        <source>Save the review as P&amp;DF…</source>
        <translation type="unfinished">Cadw&apos;r adolygiad fel P&amp;DF…</translation>
    </message>
    <message>
        <source>&amp;Print the review…</source>
        <translation type="unfinished">Ar&amp;graffu&apos;r adolygiad…</translation>
    </message>
    <message>
        <source>All reviews of the case for d&amp;isclosure…</source>
        <translation type="unfinished">Pob adolygiad o&apos;r achos ar gyfer &amp;datgelu…</translation>
    </message>
    <message>
        <source>Framework on one &amp;page…</source>
        <translation type="unfinished">Y fframwaith ar un &amp;dudalen…</translation>
    </message>
    <message>
        <source>Review to&amp;gether…</source>
        <translation type="unfinished">Adolygu &amp;gyda&apos;i gilydd…</translation>
    </message>
    <message>
        <source>Next case of several that needs something</source>
        <translation type="unfinished">Yr achos nesaf o blith sawl un sydd angen rhywbeth</translation>
    </message>
    <message>
        <source>Leave this case out of several</source>
        <translation type="unfinished">Gadael yr achos hwn allan o blith sawl un</translation>
    </message>
    <message>
        <source>Leave out all refused cases</source>
        <translation type="unfinished">Gadael allan bob achos a wrthodwyd</translation>
    </message>
    <message>
        <source>Copy the &amp;log text of what was just signed</source>
        <translation type="unfinished">Copïo testun &amp;log yr hyn a lofnodwyd nawr</translation>
    </message>
    <message>
        <source>Read the lo&amp;g text of what was just signed…</source>
        <translation type="unfinished">Darllen testun lo&amp;g yr hyn a lofnodwyd nawr…</translation>
    </message>
    <message>
        <source>&amp;Help with this</source>
        <translation type="unfinished">&amp;Help gyda hyn</translation>
    </message>
    <message>
        <source>Question in the guidance &amp;library</source>
        <translation type="unfinished">Cwestiwn yn y &amp;llyfrgell ganllawiau</translation>
    </message>
    <message>
        <source>Gi&amp;ve a direction…</source>
        <translation type="unfinished">Rhoi &amp;cyfarwyddyd…</translation>
    </message>
    <message>
        <source>&amp;Access log</source>
        <translation type="unfinished">Cofnod &amp;mynediad</translation>
    </message>
    <message>
        <source>Check the data &amp;folder</source>
        <translation type="unfinished">Gwirio&apos;r &amp;ffolder data</translation>
    </message>
    <message>
        <source>&amp;Check everything that is stored</source>
        <translation type="unfinished">Gwirio &amp;popeth sydd wedi&apos;i storio</translation>
    </message>
    <message>
        <source>Save the c&amp;ertificate of the check…</source>
        <translation type="unfinished">Cadw &amp;tystysgrif y gwiriad…</translation>
    </message>
    <message>
        <source>Save the rows of the access &amp;log…</source>
        <translation type="unfinished">Cadw rhesi&apos;r cofnod m&amp;ynediad…</translation>
    </message>
    <message>
        <source>Loc&amp;k Casegrip</source>
        <translation type="unfinished">&amp;Cloi Casegrip</translation>
    </message>
    <message>
        <source>&amp;Approvals</source>
        <translation type="unfinished">&amp;Cymeradwyo</translation>
    </message>
    <message>
        <source>Appr&amp;ove</source>
        <translation type="unfinished">Cymerad&amp;wyo</translation>
    </message>
    <message>
        <source>Return to &amp;its author…</source>
        <translation type="unfinished">Dychwelyd i&apos;w &amp;awdur…</translation>
    </message>
    <message>
        <source>Revise &amp;what was returned</source>
        <translation type="unfinished">Adolygu&apos;r &amp;hyn a ddychwelwyd</translation>
    </message>
    <message>
        <source>A&amp;rea: figures and charts</source>
        <translation type="unfinished">A&amp;rdal: ffigurau a siartiau</translation>
    </message>
    <message>
        <source>Co&amp;ver and absence</source>
        <translation type="unfinished">Cyflen&amp;wi ac absenoldeb</translation>
    </message>
    <message>
        <source>&amp;What if: another framework</source>
        <translation type="unfinished">&amp;Beth petai: fframwaith arall</translation>
    </message>
    <message>
        <source>Annotate c&amp;harts…</source>
        <translation type="unfinished">Anodi &amp;siartiau…</translation>
    </message>
    <message>
        <source>Tar&amp;gets of charts…</source>
        <translation type="unfinished">&amp;Targedau siartiau…</translation>
    </message>
    <message>
        <source>Declare an &amp;interest…</source>
        <translation type="unfinished">Datgan &amp;buddiant…</translation>
    </message>
    <message>
        <source>Review with anothe&amp;r form…</source>
        <translation type="unfinished">Adolygu â ffurflen a&amp;rall…</translation>
    </message>
    <message>
        <source>R&amp;ead the review…</source>
        <translation type="unfinished">Darll&amp;en yr adolygiad…</translation>
    </message>
    <message>
        <source>Add to the revie&amp;w…</source>
        <translation type="unfinished">Ychwanegu at yr adol&amp;ygiad…</translation>
    </message>
    <message>
        <source>&amp;Themes over time</source>
        <translation type="unfinished">&amp;Themâu dros amser</translation>
    </message>
    <message>
        <source>&amp;Withdraw the review…</source>
        <translation type="unfinished">Tynnu&apos;r adolygiad yn &amp;ôl…</translation>
    </message>
    <message>
        <source>&amp;Who I am…</source>
        <translation type="unfinished">&amp;Pwy ydw i…</translation>
    </message>
    <message>
        <source>E&amp;xport for BI…</source>
        <translation type="unfinished">A&amp;llforio ar gyfer BI…</translation>
    </message>
</context>
<context>
    <name>answers</name>
    <message>
        <source>Yes</source>
        <translation type="unfinished">Ydy</translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished">Nac ydy</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation type="unfinished">Ddim yn berthnasol</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished">Cadarnhawyd</translation>
    </message>
    <message>
        <source>Needs correcting</source>
        <translation type="unfinished">Angen ei gywiro</translation>
    </message>
</context>
<context>
    <name>backups</name>
    <message>
        <source>Last backup of your own work: %1, %2.</source>
        <translation type="unfinished">Copi wrth gefn diwethaf o&apos;ch gwaith eich hun: %1, %2.</translation>
    </message>
    <message>
        <source>There is no backup of your own work yet.</source>
        <translation type="unfinished">Nid oes copi wrth gefn o&apos;ch gwaith eich hun eto.</translation>
    </message>
    <message>
        <source>Last copy there: %1, %2.</source>
        <translation type="unfinished">Copi diwethaf yno: %1, %2.</translation>
    </message>
    <message>
        <source>No copy there yet.</source>
        <translation type="unfinished">Dim copi yno eto.</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::About</name>
    <message>
        <source>About Casegrip</source>
        <translation type="unfinished">Ynghylch Casegrip</translation>
    </message>
    <message>
        <source>Casegrip %1</source>
        <translation type="unfinished">Casegrip %1</translation>
    </message>
    <message>
        <source>A supervisor&apos;s workstation for crime investigations.</source>
        <translation type="unfinished">Gweithfan i oruchwylwyr ymchwiliadau troseddau.</translation>
    </message>
    <message>
        <source>Qt %1, SQLite %2.</source>
        <translation type="unfinished">Qt %1, SQLite %2.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Its icons are CC0. It uses Qt (LGPL 3 and GPL 3), SQLite (public domain), SQLiteCpp (MIT), spdlog (MIT), CLI11 (BSD), expected (CC0), libsodium (ISC), zstd (BSD), xxHash (BSD), QuaZip (LGPL 2.1), qrencode (LGPL 2.1) and OpenSSL (Apache 2.0).</source>
        <translation type="unfinished">Meddalwedd rydd o dan Drwydded Gyhoeddus Gyffredinol GNU, fersiwn 3 neu&apos;n ddiweddarach. Mae ei heiconau yn CC0. Mae&apos;n defnyddio Qt (LGPL 3 a GPL 3), SQLite (parth cyhoeddus), SQLiteCpp (MIT), spdlog (MIT), CLI11 (BSD), expected (CC0), libsodium (ISC), zstd (BSD), xxHash (BSD), QuaZip (LGPL 2.1), qrencode (LGPL 2.1) ac OpenSSL (Apache 2.0).</translation>
    </message>
    <message>
        <source>The Welsh translation has not been checked by a speaker yet. Where statutory wording matters, the English is shown. What a sync notices in an export, and why it refuses a row, is said in English.</source>
        <translation type="unfinished">Nid yw&apos;r cyfieithiad Cymraeg wedi&apos;i wirio gan siaradwr eto. Lle mae geiriad statudol yn bwysig, dangosir y Saesneg. Yr hyn y mae cydamseriad yn sylwi arno mewn allforiad, a pham y mae&apos;n gwrthod rhes, a ddywedir yn Saesneg.</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::AccessModel</name>
    <message>
        <source>empty</source>
        <comment>of a cell</comment>
        <translation type="unfinished">gwag</translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished">Pryd</translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished">Pwy</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation type="unfinished">Beth a wnaed</translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished">Achos</translation>
    </message>
    <message>
        <source>Work reason</source>
        <translation type="unfinished">Rheswm gwaith</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation type="unfinished">Beth ydoedd</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::AccessPage</name>
    <message>
        <source>Person: name, login or collar number</source>
        <translation type="unfinished">Person: enw, mewngofnod neu rif coler</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation type="unfinished">Rhif yr achos</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation type="unfinished">Beth a wnaed</translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished">Pryd</translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished">Diwrnod cyntaf</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished">Diwrnod olaf</translation>
    </message>
    <message>
        <source>Who looked at, searched for, took out and changed what, when, and for which work. It never says what was read, and nobody can change it.</source>
        <translation type="unfinished">Pwy edrychodd ar beth, a chwiliodd, a aeth â pheth allan ac a newidiodd beth, pryd, ac at ba waith. Nid yw byth yn dweud beth a ddarllenwyd, ac ni all neb ei newid.</translation>
    </message>
    <message>
        <source>Access log</source>
        <translation type="unfinished">Cofnod mynediad</translation>
    </message>
    <message>
        <source>Save the rows…</source>
        <translation type="unfinished">Cadw&apos;r rhesi…</translation>
    </message>
    <message>
        <source>Everything that was done</source>
        <translation type="unfinished">Popeth a wnaed</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation type="unfinished">Ar unrhyw adeg</translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished">Heddiw</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation type="unfinished">Yn y 7 diwrnod diwethaf</translation>
    </message>
    <message>
        <source>In the last 31 days</source>
        <translation type="unfinished">Yn y 31 diwrnod diwethaf</translation>
    </message>
    <message>
        <source>Between two days</source>
        <translation type="unfinished">Rhwng dau ddiwrnod</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished">Dangos popeth</translation>
    </message>
    <message>
        <source>No row of the log is like that. Choose less, or other days.</source>
        <translation type="unfinished">Nid oes rhes o&apos;r cofnod fel hynny. Dewiswch lai, neu ddyddiau eraill.</translation>
    </message>
    <message>
        <source>Nothing has been looked at, searched for, taken out or changed in this data folder yet.</source>
        <translation type="unfinished">Nid oes dim wedi&apos;i weld, ei chwilio, ei gymryd allan na&apos;i newid yn y ffolder data hwn eto.</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n row(s); more follow below.</source>
        <translation type="unfinished">
            <numerusform>Y %n rhes ddiweddaraf; mae mwy isod.</numerusform>
            <numerusform>Y %n rhes ddiweddaraf; mae mwy isod.</numerusform>
            <numerusform>Y %n rhes ddiweddaraf; mae mwy isod.</numerusform>
            <numerusform>Y %n rhes ddiweddaraf; mae mwy isod.</numerusform>
            <numerusform>Y %n rhes ddiweddaraf; mae mwy isod.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation type="unfinished">
            <numerusform>%n rhes</numerusform>
            <numerusform>%n rhes</numerusform>
            <numerusform>%n rhes</numerusform>
            <numerusform>%n rhes</numerusform>
            <numerusform>%n rhes</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the rows</source>
        <translation type="unfinished">Cadw&apos;r rhesi</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished">Ffeiliau CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n row(s) as %1</source>
        <translation type="unfinished">
            <numerusform>Cadwyd %n rhes fel %1</numerusform>
            <numerusform>Cadwyd %n rhes fel %1</numerusform>
            <numerusform>Cadwyd %n rhes fel %1</numerusform>
            <numerusform>Cadwyd %n rhes fel %1</numerusform>
            <numerusform>Cadwyd %n rhes fel %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casegrip::ui::AnnotationDialog</name>
    <message>
        <source>What was typed in</source>
        <translation type="unfinished">Yr hyn a deipiwyd</translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished">Diwrnod</translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished">Ble</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished">Beth ddigwyddodd</translation>
    </message>
    <message>
        <source>Limits begin anew</source>
        <translation type="unfinished">Terfynau&apos;n dechrau o&apos;r newydd</translation>
    </message>
    <message>
        <source>Why limits begin anew</source>
        <translation type="unfinished">Pam mae&apos;r terfynau&apos;n dechrau o&apos;r newydd</translation>
    </message>
    <message>
        <source>Limits begin anew with the first whole month from that day</source>
        <translation type="unfinished">Mae&apos;r terfynau&apos;n dechrau o&apos;r newydd gyda&apos;r mis cyfan cyntaf o&apos;r diwrnod hwnnw</translation>
    </message>
    <message>
        <source>Annotate charts</source>
        <translation type="unfinished">Anodi siartiau</translation>
    </message>
    <message>
        <source>It stands under every chart of the place and of all that is in it, for everybody who sees them: no names, no case numbers.</source>
        <translation type="unfinished">Fe&apos;i dangosir o dan bob siart o&apos;r lle ac o bopeth sydd ynddo, i bawb sy&apos;n eu gweld: dim enwau, dim rhifau achosion.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished">Cofnodi</translation>
    </message>
    <message>
        <source>Why (first know why, then begin anew)</source>
        <translation type="unfinished">Pam (gwybod pam yn gyntaf, wedyn dechrau o&apos;r newydd)</translation>
    </message>
    <message>
        <source>Whole force</source>
        <translation type="unfinished">Yr heddlu cyfan</translation>
    </message>
    <message>
        <source>Nothing was typed in yet.</source>
        <translation type="unfinished">Ni theipiwyd dim eto.</translation>
    </message>
    <message>
        <source>Whoever answers for all teams that it concerns can withdraw it.</source>
        <translation type="unfinished">Gall pwy bynnag sy&apos;n atebol am bob tîm y mae&apos;n ymwneud ag ef ei dynnu&apos;n ôl.</translation>
    </message>
    <message>
        <source>Withdrawn: %1</source>
        <translation type="unfinished">Tynnwyd yn ôl: %1</translation>
    </message>
    <message>
        <source>Write what happened.</source>
        <translation type="unfinished">Ysgrifennwch beth ddigwyddodd.</translation>
    </message>
    <message>
        <source>Write why limits begin anew.</source>
        <translation type="unfinished">Ysgrifennwch pam mae&apos;r terfynau&apos;n dechrau o&apos;r newydd.</translation>
    </message>
    <message>
        <source>Recorded: %1</source>
        <translation type="unfinished">Cofnodwyd: %1</translation>
    </message>
    <message>
        <source>There is no area or team yet to write about: sync an export first.</source>
        <translation type="unfinished">Nid oes ardal na thîm eto i ysgrifennu amdano: cysonwch allforiad yn gyntaf.</translation>
    </message>
    <message>
        <source>The new limits are those of</source>
        <translation type="unfinished">Y terfynau newydd yw rhai</translation>
    </message>
    <message>
        <source>all months from then on</source>
        <translation type="unfinished">pob mis o hynny ymlaen</translation>
    </message>
    <message>
        <source> months, and stay so</source>
        <translation type="unfinished"> mis, ac arhosant felly</translation>
    </message>
    <message numerus="yes">
        <source> (fixed after %n month(s))</source>
        <comment>limits</comment>
        <translation type="unfinished">
            <numerusform> (wedi&apos;u gosod ar ôl %n mis)</numerusform>
            <numerusform> (wedi&apos;u gosod ar ôl %n mis)</numerusform>
            <numerusform> (wedi&apos;u gosod ar ôl %n mis)</numerusform>
            <numerusform> (wedi&apos;u gosod ar ôl %n mis)</numerusform>
            <numerusform> (wedi&apos;u gosod ar ôl %n mis)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casegrip::ui::ApprovalCase</name>
    <message>
        <source>Case</source>
        <translation type="unfinished">Achos</translation>
    </message>
    <message>
        <source>Why was this due?</source>
        <translation type="unfinished">Pam yr oedd hyn yn ddyledus?</translation>
    </message>
    <message>
        <source>Before you decide</source>
        <translation type="unfinished">Cyn i chi benderfynu</translation>
    </message>
    <message>
        <source>What you answer is kept with your decision. 1 is yes, 2 is no.</source>
        <translation type="unfinished">Cedwir eich atebion gyda&apos;ch penderfyniad. 1 yw ydy, 2 yw nac ydy.</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::ApprovalChecks</name>
    <message>
        <source>Before you decide</source>
        <translation type="unfinished">Cyn i chi benderfynu</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished">Ydy</translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished">Nac ydy</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>answer, question</comment>
        <translation type="unfinished">%1: %2</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::ApprovalModel</name>
    <message>
        <source>%1  %2</source>
        <comment>case number, kind of review</comment>
        <translation type="unfinished">%1  %2</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation type="unfinished">%1, fersiwn %2</translation>
    </message>
    <message>
        <source>Red box: %1</source>
        <translation type="unfinished">Blwch coch: %1</translation>
    </message>
    <message>
        <source>risk %1</source>
        <translation type="unfinished">risg %1</translation>
    </message>
    <message>
        <source>returned %1 by %2</source>
        <translation type="unfinished">dychwelwyd %1 gan %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>short rank, name</comment>
        <translation type="unfinished">%1 %2</translation>
    </message>
    <message>
        <source>asked of: %1</source>
        <translation type="unfinished">gofynnwyd i: %1</translation>
    </message>
    <message>
        <source>waiting %1</source>
        <comment>a duration</comment>
        <translation type="unfinished">yn aros %1</translation>
    </message>
    <message>
        <source>returned ×%1</source>
        <comment>how often</comment>
        <translation type="unfinished">dychwelwyd ×%1</translation>
    </message>
    <message>
        <source>reviewed twice</source>
        <translation type="unfinished">adolygwyd ddwywaith</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::ApprovalPaper</name>
    <message>
        <source>%1, %2</source>
        <comment>name, rank</comment>
        <translation type="unfinished">%1, %2</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished">Cymeradwywyd</translation>
    </message>
    <message>
        <source>Returned: %1</source>
        <comment>a reason</comment>
        <translation type="unfinished">Dychwelwyd: %1</translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished">Adolygiad</translation>
    </message>
    <message>
        <source>%1, %2. %3</source>
        <comment>who, when, reference of the review</comment>
        <translation type="unfinished">%1, %2. %3</translation>
    </message>
    <message>
        <source>Asked of: %1. %2</source>
        <comment>a rank, why</comment>
        <translation type="unfinished">Gofynnwyd i: %1. %2</translation>
    </message>
    <message>
        <source>Reviewed twice: %1 is of the same obligation, by somebody who did not see this one.</source>
        <translation type="unfinished">Adolygwyd ddwywaith: mae %1 o&apos;r un rhwymedigaeth, gan rywun na welodd hwn.</translation>
    </message>
    <message>
        <source>Decision: %1</source>
        <translation type="unfinished">Penderfyniad: %1</translation>
    </message>
    <message>
        <source>Decided before</source>
        <translation type="unfinished">Penderfynwyd o&apos;r blaen</translation>
    </message>
    <message>
        <source>%1. %2, %3, version %4</source>
        <comment>verdict, who, when, of which version</comment>
        <translation type="unfinished">%1. %2, %3, fersiwn %4</translation>
    </message>
    <message>
        <source>, on behalf of %1</source>
        <translation type="unfinished">, ar ran %1</translation>
    </message>
    <message>
        <source>Without effect: %1</source>
        <translation type="unfinished">Heb effaith: %1</translation>
    </message>
    <message>
        <source>Changed since version %1</source>
        <translation type="unfinished">Newidiwyd ers fersiwn %1</translation>
    </message>
    <message>
        <source>Nothing: every answer is what it was.</source>
        <translation type="unfinished">Dim: mae pob ateb fel yr oedd.</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>number, question</comment>
        <translation type="unfinished">%1  %2</translation>
    </message>
    <message>
        <source>Warnings gone past</source>
        <translation type="unfinished">Rhybuddion yr aethpwyd heibio iddynt</translation>
    </message>
    <message>
        <source>%1 Reason: %2</source>
        <comment>warning, why</comment>
        <translation type="unfinished">%1 Rheswm: %2</translation>
    </message>
    <message>
        <source>Directions that it gives</source>
        <translation type="unfinished">Cyfarwyddiadau y mae&apos;n eu rhoi</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>number and text of a direction</comment>
        <translation type="unfinished">%1  %2</translation>
    </message>
    <message>
        <source>For: %1, by %2</source>
        <comment>whose it is, until when</comment>
        <translation type="unfinished">I: %1, erbyn %2</translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation type="unfinished">I: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>question, Yes or No</comment>
        <translation type="unfinished">%1 %2</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished">Ydy</translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished">Nac ydy</translation>
    </message>
    <message>
        <source>, asked of %1</source>
        <comment>a rank</comment>
        <translation type="unfinished">, gofynnwyd i %1</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::ApprovalsPage</name>
    <message>
        <source>%1 of %2</source>
        <comment>kind of review, case number</comment>
        <translation type="unfinished">%1 o %2</translation>
    </message>
    <message>
        <source>Reviews that need an approval</source>
        <translation type="unfinished">Adolygiadau sydd angen cymeradwyaeth</translation>
    </message>
    <message>
        <source>Waiting for me</source>
        <translation type="unfinished">Yn aros amdanaf i</translation>
    </message>
    <message>
        <source>Waiting on others</source>
        <translation type="unfinished">Yn aros am eraill</translation>
    </message>
    <message>
        <source>Returned to me</source>
        <translation type="unfinished">Dychwelwyd ataf i</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>name of a chip, count</comment>
        <translation type="unfinished">%1  %2</translation>
    </message>
    <message>
        <source>Nobody in the roster has this login, so no review is yours.</source>
        <translation type="unfinished">Nid oes gan neb ar y rhestr y mewngofnod hwn, felly nid oes adolygiad yn eiddo i chi.</translation>
    </message>
    <message>
        <source>No review of yours waits for an approval.</source>
        <translation type="unfinished">Nid oes adolygiad o&apos;ch eiddo yn aros am gymeradwyaeth.</translation>
    </message>
    <message>
        <source>No review was returned to you.</source>
        <translation type="unfinished">Ni ddychwelwyd adolygiad atoch.</translation>
    </message>
    <message>
        <source>No review waits for you here. Enhanced initial reviews, proposals to file and plans of red-box cases appear when they are submitted, as the framework says.</source>
        <translation type="unfinished">Nid oes adolygiad yn aros amdanoch yma. Mae adolygiadau cychwynnol manwl, cynigion i ffeilio a chynlluniau achosion blwch coch yn ymddangos pan gânt eu cyflwyno, fel y dywed y fframwaith.</translation>
    </message>
    <message>
        <source>Choose a review to read it here.</source>
        <translation type="unfinished">Dewiswch adolygiad i&apos;w ddarllen yma.</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <comment>what a button does, its key</comment>
        <translation type="unfinished">%1  (%2)</translation>
    </message>
    <message numerus="yes">
        <source>Approve %n</source>
        <translation type="unfinished">
            <numerusform>Cymeradwyo %n</numerusform>
            <numerusform>Cymeradwyo %n</numerusform>
            <numerusform>Cymeradwyo %n</numerusform>
            <numerusform>Cymeradwyo %n</numerusform>
            <numerusform>Cymeradwyo %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Approve</source>
        <translation type="unfinished">Cymeradwyo</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation type="unfinished">Dychwelyd…</translation>
    </message>
    <message>
        <source>Revise</source>
        <translation type="unfinished">Diwygio</translation>
    </message>
    <message>
        <source>%1 chosen</source>
        <translation type="unfinished">%1 wedi&apos;u dewis</translation>
    </message>
    <message>
        <source>Approved: %1</source>
        <translation type="unfinished">Cymeradwywyd: %1</translation>
    </message>
    <message>
        <source>Approve several</source>
        <translation type="unfinished">Cymeradwyo sawl un</translation>
    </message>
    <message numerus="yes">
        <source>Approve %n review(s)?</source>
        <translation type="unfinished">
            <numerusform>Cymeradwyo %n adolygiad?</numerusform>
            <numerusform>Cymeradwyo %n adolygiad?</numerusform>
            <numerusform>Cymeradwyo %n adolygiad?</numerusform>
            <numerusform>Cymeradwyo %n adolygiad?</numerusform>
            <numerusform>Cymeradwyo %n adolygiad?</numerusform>
        </translation>
    </message>
    <message>
        <source>Each is recorded on its own under your name. One undo takes all of them back.</source>
        <translation type="unfinished">Cofnodir pob un ar ei ben ei hun o dan eich enw. Mae un dadwneud yn eu tynnu i gyd yn ôl.</translation>
    </message>
    <message numerus="yes">
        <source>Approved: %n review(s)</source>
        <translation type="unfinished">
            <numerusform>Cymeradwywyd: %n adolygiad</numerusform>
            <numerusform>Cymeradwywyd: %n adolygiad</numerusform>
            <numerusform>Cymeradwywyd: %n adolygiad</numerusform>
            <numerusform>Cymeradwywyd: %n adolygiad</numerusform>
            <numerusform>Cymeradwywyd: %n adolygiad</numerusform>
        </translation>
    </message>
    <message>
        <source>Returned: %1</source>
        <translation type="unfinished">Dychwelwyd: %1</translation>
    </message>
    <message>
        <source>%1 (%2 of them)</source>
        <comment>what was done, to how many</comment>
        <translation type="unfinished">%1 (%2 ohonynt)</translation>
    </message>
    <message>
        <source>%1 No. With that it cannot be approved: return it.</source>
        <comment>a question, its answer</comment>
        <translation type="unfinished">%1 Nac ydy. Gyda hynny ni ellir ei gymeradwyo: dychwelwch ef.</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation type="unfinished">Tynnu&apos;n ôl…</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::AreaBar</name>
    <message>
        <source>Area or team</source>
        <translation type="unfinished">Ardal neu dîm</translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished">Cyfnod</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished">Rheng</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished">Cam</translation>
    </message>
    <message>
        <source>What the trends show</source>
        <translation type="unfinished">Beth mae&apos;r tueddiadau&apos;n ei ddangos</translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished">Diwrnod cyntaf</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished">Diwrnod olaf</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation type="unfinished">12 mis diwethaf</translation>
    </message>
    <message>
        <source>This month</source>
        <translation type="unfinished">Y mis hwn</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation type="unfinished">Mis diwethaf</translation>
    </message>
    <message>
        <source>Between two days</source>
        <translation type="unfinished">Rhwng dau ddiwrnod</translation>
    </message>
    <message>
        <source>Trend: %1</source>
        <comment>a percentage&apos;s name</comment>
        <translation type="unfinished">Tuedd: %1</translation>
    </message>
    <message>
        <source>Whole force</source>
        <translation type="unfinished">Yr heddlu cyfan</translation>
    </message>
    <message>
        <source>All ranks</source>
        <translation type="unfinished">Pob rheng</translation>
    </message>
    <message>
        <source>All stages</source>
        <translation type="unfinished">Pob cam</translation>
    </message>
    <message>
        <source>The teams that you answer for</source>
        <translation type="unfinished">Y timau yr ydych yn atebol drostynt</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::AreaBoard</name>
    <message>
        <source>Figures and charts</source>
        <translation type="unfinished">Ffigurau a siartiau</translation>
    </message>
    <message>
        <source>Reviews due</source>
        <translation type="unfinished">Adolygiadau dyledus</translation>
    </message>
    <message>
        <source>Completed, of due</source>
        <translation type="unfinished">Cwblhawyd, o&apos;r dyledus</translation>
    </message>
    <message>
        <source>On time, of completed</source>
        <translation type="unfinished">Ar amser, o&apos;r rhai a gwblhawyd</translation>
    </message>
    <message>
        <source>On time, of due</source>
        <translation type="unfinished">Ar amser, o&apos;r dyledus</translation>
    </message>
    <message>
        <source>Not completed</source>
        <translation type="unfinished">Heb eu cwblhau</translation>
    </message>
    <message>
        <source>Overdue now</source>
        <translation type="unfinished">Hwyr nawr</translation>
    </message>
    <message>
        <source>Reviews by rank</source>
        <translation type="unfinished">Adolygiadau yn ôl rheng</translation>
    </message>
    <message>
        <source>Reviews by team</source>
        <translation type="unfinished">Adolygiadau yn ôl tîm</translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation type="unfinished">Mis wrth fis</translation>
    </message>
    <message>
        <source>Teams side by side</source>
        <translation type="unfinished">Timau ochr yn ochr</translation>
    </message>
    <message>
        <source>Each unit&apos;s trend</source>
        <translation type="unfinished">Tuedd pob uned</translation>
    </message>
    <message>
        <source>What falls due</source>
        <translation type="unfinished">Beth sy&apos;n dod yn ddyledus</translation>
    </message>
    <message>
        <source>Where it is late, by stage</source>
        <translation type="unfinished">Ble mae&apos;n hwyr, yn ôl cam</translation>
    </message>
    <message>
        <source>Watch list</source>
        <translation type="unfinished">Rhestr wylio</translation>
    </message>
    <message>
        <source>Open cases and caseload</source>
        <translation type="unfinished">Achosion agored a llwyth achosion</translation>
    </message>
    <message>
        <source>How old open cases are</source>
        <translation type="unfinished">Pa mor hen yw achosion agored</translation>
    </message>
    <message>
        <source>Days between misses</source>
        <translation type="unfinished">Diwrnodau rhwng rhai a gollwyd</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation type="unfinished">Canlyniadau</translation>
    </message>
    <message>
        <source>Returns and directions</source>
        <translation type="unfinished">Dychweliadau a chyfarwyddiadau</translation>
    </message>
    <message>
        <source>Outcomes assigned</source>
        <translation type="unfinished">Canlyniadau a bennwyd</translation>
    </message>
    <message>
        <source>Themes over time</source>
        <translation type="unfinished">Themâu dros amser</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation type="unfinished">Yn cyfrif…</translation>
    </message>
    <message>
        <source>too few to judge</source>
        <translation type="unfinished">rhy ychydig i farnu</translation>
    </message>
    <message>
        <source>%1 (95 %)</source>
        <comment>an interval</comment>
        <translation type="unfinished">%1 (95 %)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>counts</comment>
        <translation type="unfinished">%1 o %2</translation>
    </message>
    <message>
        <source>of %1 due</source>
        <translation type="unfinished">o %1 dyledus</translation>
    </message>
    <message>
        <source>could not be counted</source>
        <translation type="unfinished">nid oedd modd cyfrif hyn</translation>
    </message>
    <message>
        <source>reviews of all stages</source>
        <translation type="unfinished">adolygiadau o bob cam</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a figure, what it means</comment>
        <translation type="unfinished">%1: %2</translation>
    </message>
    <message>
        <source>Each post, against what it can do</source>
        <translation type="unfinished">Pob swydd, yn erbyn yr hyn y gall ei wneud</translation>
    </message>
    <message>
        <source>at month end: %1</source>
        <comment>a percentage</comment>
        <translation type="unfinished">ar ddiwedd y mis: %1</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>counts, an interval</comment>
        <translation type="unfinished">%1; %2</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::AreaNotes</name>
    <message>
        <source>Annotate…</source>
        <translation type="unfinished">Anodi…</translation>
    </message>
    <message>
        <source>Targets…</source>
        <translation type="unfinished">Targedau…</translation>
    </message>
    <message>
        <source>%1 can do %2 reviews a week</source>
        <comment>a post</comment>
        <translation type="unfinished">Gall %1 wneud %2 adolygiad yr wythnos</translation>
    </message>
    <message>
        <source>What %1 can do comes from its past again</source>
        <comment>a post</comment>
        <translation type="unfinished">Daw&apos;r hyn y gall %1 ei wneud o&apos;i orffennol eto</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::AreaPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished">Yn ôl</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation type="unfinished">Siartiau</translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished">Tabl</translation>
    </message>
    <message>
        <source>Pack…</source>
        <comment>the monthly one</comment>
        <translation type="unfinished">Pecyn…</translation>
    </message>
    <message>
        <source>Monthly pack</source>
        <translation type="unfinished">Pecyn misol</translation>
    </message>
    <message>
        <source>Which control chart</source>
        <translation type="unfinished">Pa siart rheoli</translation>
    </message>
    <message>
        <source>Which limits</source>
        <translation type="unfinished">Pa derfynau</translation>
    </message>
    <message>
        <source>Export for BI…</source>
        <translation type="unfinished">Allforio ar gyfer BI…</translation>
    </message>
    <message>
        <source>Export for Power BI and other tools</source>
        <translation type="unfinished">Allforio ar gyfer Power BI ac offer eraill</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::ArrangementDialog</name>
    <message>
        <source>%1, %2, %3, %4</source>
        <comment>name, rank, number, team</comment>
        <translation type="unfinished">%1, %2, %3, %4</translation>
    </message>
    <message>
        <source>Who is covered</source>
        <translation type="unfinished">Dros bwy y cyflenwir</translation>
    </message>
    <message>
        <source>Who is away</source>
        <translation type="unfinished">Pwy sy&apos;n absennol</translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished">O</translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished">Tan</translation>
    </message>
    <message>
        <source>Record a cover</source>
        <translation type="unfinished">Cofnodi trefniant cyflenwi</translation>
    </message>
    <message>
        <source>Record an absence</source>
        <translation type="unfinished">Cofnodi absenoldeb</translation>
    </message>
    <message>
        <source>Works on the cases of the other as well, who still may. It ends by itself and is not passed on; what is done by it is recorded with both names.</source>
        <translation type="unfinished">Yn gweithio ar achosion y llall hefyd, sy&apos;n dal i gael gwneud hynny. Daw i ben ohono&apos;i hun ac ni chaiff ei drosglwyddo ymlaen; cofnodir yr hyn a wneir drwyddo gyda&apos;r ddau enw.</translation>
    </message>
    <message>
        <source>So that nobody waits for them: their work is shown as having nobody there, unless somebody covers them. Why they are away is not recorded.</source>
        <translation type="unfinished">Fel nad oes neb yn aros amdanynt: dangosir nad oes neb yno ar gyfer eu gwaith, oni bai bod rhywun yn cyflenwi drostynt. Ni chofnodir pam y maent yn absennol.</translation>
    </message>
    <message>
        <source>Why (may be left empty; shown to the two of them and their line management)</source>
        <translation type="unfinished">Pam (gellir ei adael yn wag; fe&apos;i dangosir i&apos;r ddau ohonynt a&apos;u rheolwyr llinell)</translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished">Cofnodi</translation>
    </message>
    <message>
        <source>Name, number or team</source>
        <translation type="unfinished">Enw, rhif neu dîm</translation>
    </message>
    <message>
        <source>Who covers</source>
        <translation type="unfinished">Pwy sy&apos;n cyflenwi</translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished">Pam</translation>
    </message>
    <message>
        <source>Until it is ended</source>
        <translation type="unfinished">Nes dod ag ef i ben</translation>
    </message>
    <message>
        <source>Choose who is covered.</source>
        <translation type="unfinished">Dewiswch dros bwy y cyflenwir.</translation>
    </message>
    <message>
        <source>Choose who is away.</source>
        <translation type="unfinished">Dewiswch pwy sy&apos;n absennol.</translation>
    </message>
    <message>
        <source>Choose who covers.</source>
        <translation type="unfinished">Dewiswch pwy sy&apos;n cyflenwi.</translation>
    </message>
    <message>
        <source>Nobody covers themselves: choose somebody else.</source>
        <translation type="unfinished">Nid oes neb yn cyflenwi drosto&apos;i hun: dewiswch rywun arall.</translation>
    </message>
    <message>
        <source>It would end before it begins: choose a later end.</source>
        <translation type="unfinished">Byddai&apos;n dod i ben cyn iddo ddechrau: dewiswch ddiwedd diweddarach.</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::Banner</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished">Cau&apos;r neges hon</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::BatchLines</name>
    <message>
        <source>Cases reviewed together</source>
        <translation type="unfinished">Achosion a adolygir gyda&apos;i gilydd</translation>
    </message>
    <message>
        <source>What is true of this case and of no other here</source>
        <translation type="unfinished">Yr hyn sy&apos;n wir am yr achos hwn ac am ddim un arall yma</translation>
    </message>
    <message>
        <source>The line for %1</source>
        <translation type="unfinished">Y llinell ar gyfer %1</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::BatchModel</name>
    <message>
        <source>The case is here twice</source>
        <translation type="unfinished">Mae&apos;r achos yma ddwywaith</translation>
    </message>
    <message>
        <source>A line is missing</source>
        <translation type="unfinished">Mae llinell ar goll</translation>
    </message>
    <message>
        <source>Another case has the same line</source>
        <translation type="unfinished">Mae gan achos arall yr un llinell</translation>
    </message>
    <message>
        <source>Not opened yet</source>
        <translation type="unfinished">Heb ei agor eto</translation>
    </message>
    <message>
        <source>opened</source>
        <comment>a case, in a list</comment>
        <translation type="unfinished">wedi&apos;i agor</translation>
    </message>
    <message>
        <source>not yet</source>
        <comment>a case was not opened yet</comment>
        <translation type="unfinished">ddim eto</translation>
    </message>
    <message>
        <source>ready</source>
        <comment>a case that can be signed for</comment>
        <translation type="unfinished">yn barod</translation>
    </message>
    <message>
        <source>empty</source>
        <comment>of a cell</comment>
        <translation type="unfinished">gwag</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation type="unfinished">Agorwyd</translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished">Achos</translation>
    </message>
    <message>
        <source>True of this case alone</source>
        <translation type="unfinished">Yn wir am yr achos hwn yn unig</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation type="unfinished">Sut mae&apos;n sefyll</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::BatchPage</name>
    <message>
        <source>%1  (%2)</source>
        <comment>what a button does, its keys</comment>
        <translation type="unfinished">%1  (%2)</translation>
    </message>
    <message>
        <source>Direction for every case</source>
        <translation type="unfinished">Cyfarwyddyd ar gyfer pob achos</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation type="unfinished">Yn ôl i&apos;r ciw</translation>
    </message>
    <message>
        <source>Opening the cases…</source>
        <translation type="unfinished">Yn agor yr achosion…</translation>
    </message>
    <message numerus="yes">
        <source>Opening %n case(s)…</source>
        <translation type="unfinished">
            <numerusform>Yn agor %n achos…</numerusform>
            <numerusform>Yn agor %n achos…</numerusform>
            <numerusform>Yn agor %n achos…</numerusform>
            <numerusform>Yn agor %n achos…</numerusform>
            <numerusform>Yn agor %n achos…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 - %n case(s) together</source>
        <comment>form</comment>
        <translation type="unfinished">
            <numerusform>%1 - %n achos gyda&apos;i gilydd</numerusform>
            <numerusform>%1 - %n achos gyda&apos;i gilydd</numerusform>
            <numerusform>%1 - %n achos gyda&apos;i gilydd</numerusform>
            <numerusform>%1 - %n achos gyda&apos;i gilydd</numerusform>
            <numerusform>%1 - %n achos gyda&apos;i gilydd</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 opened  ·  %3 of %2 lines  ·  %4 of %5 answered</source>
        <translation type="unfinished">%1 o %2 wedi&apos;u hagor  ·  %3 o %2 llinell  ·  %4 o %5 wedi&apos;u hateb</translation>
    </message>
    <message numerus="yes">
        <source>Sign %n review(s)</source>
        <translation type="unfinished">
            <numerusform>Llofnodi %n adolygiad</numerusform>
            <numerusform>Llofnodi %n adolygiad</numerusform>
            <numerusform>Llofnodi %n adolygiad</numerusform>
            <numerusform>Llofnodi %n adolygiad</numerusform>
            <numerusform>Llofnodi %n adolygiad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out %n refused</source>
        <translation type="unfinished">
            <numerusform>Gadael allan %n a wrthodwyd</numerusform>
            <numerusform>Gadael allan %n a wrthodwyd</numerusform>
            <numerusform>Gadael allan %n a wrthodwyd</numerusform>
            <numerusform>Gadael allan %n a wrthodwyd</numerusform>
            <numerusform>Gadael allan %n a wrthodwyd</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation type="unfinished">Yn llofnodi…</translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) signed</source>
        <translation type="unfinished">
            <numerusform>Llofnodwyd %n adolygiad</numerusform>
            <numerusform>Llofnodwyd %n adolygiad</numerusform>
            <numerusform>Llofnodwyd %n adolygiad</numerusform>
            <numerusform>Llofnodwyd %n adolygiad</numerusform>
            <numerusform>Llofnodwyd %n adolygiad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) will not be part of these reviews</source>
        <translation type="unfinished">
            <numerusform>Ni fydd %n ateb yn rhan o&apos;r adolygiadau hyn</numerusform>
            <numerusform>Ni fydd %n ateb yn rhan o&apos;r adolygiadau hyn</numerusform>
            <numerusform>Ni fydd %n ateb yn rhan o&apos;r adolygiadau hyn</numerusform>
            <numerusform>Ni fydd %n ateb yn rhan o&apos;r adolygiadau hyn</numerusform>
            <numerusform>Ni fydd %n ateb yn rhan o&apos;r adolygiadau hyn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casegrip::ui::BulkDialog</name>
    <message>
        <source>Saving each case…</source>
        <translation type="unfinished">Yn cadw pob achos…</translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished">Achos</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation type="unfinished">Pam ddim</translation>
    </message>
    <message>
        <source>Several cases</source>
        <translation type="unfinished">Sawl achos</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished">Cynnydd</translation>
    </message>
    <message>
        <source>Cases that were not changed</source>
        <translation type="unfinished">Achosion na chawsant eu newid</translation>
    </message>
    <message numerus="yes">
        <source>%1. %n case(s) were not changed:</source>
        <translation type="unfinished">
            <numerusform>%1. Ni newidiwyd %n achos:</numerusform>
            <numerusform>%1. Ni newidiwyd %n achos:</numerusform>
            <numerusform>%1. Ni newidiwyd %n achos:</numerusform>
            <numerusform>%1. Ni newidiwyd %n achos:</numerusform>
            <numerusform>%1. Ni newidiwyd %n achos:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casegrip::ui::ButtonsEditor</name>
    <message>
        <source>Digits tick and untick; Enter goes on; Delete clears.</source>
        <translation type="unfinished">Mae digidau&apos;n ticio a dad-dicio; Enter i fynd ymlaen; Delete i glirio.</translation>
    </message>
    <message>
        <source>A digit answers and goes on; Delete clears.</source>
        <translation type="unfinished">Mae digid yn ateb ac yn mynd ymlaen; Delete i glirio.</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::CandidateForm</name>
    <message>
        <source>Now</source>
        <translation type="unfinished">Nawr</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation type="unfinished">Arfaethedig</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <comment>a setting&apos;s value</comment>
        <translation type="unfinished">Nawr: %1</translation>
    </message>
    <message>
        <source>%1, candidate</source>
        <comment>a setting</comment>
        <translation type="unfinished">%1, arfaethedig</translation>
    </message>
    <message>
        <source> h</source>
        <comment>after a number: hours</comment>
        <translation type="unfinished"> awr</translation>
    </message>
    <message>
        <source> days</source>
        <comment>after a number</comment>
        <translation type="unfinished"> diwrnod</translation>
    </message>
    <message>
        <source>On reopening</source>
        <translation type="unfinished">Wrth ailagor</translation>
    </message>
    <message>
        <source>A review that is missed</source>
        <translation type="unfinished">Adolygiad a gollir</translation>
    </message>
    <message>
        <source>While a case is suspended</source>
        <translation type="unfinished">Tra bo achos wedi&apos;i atal</translation>
    </message>
    <message>
        <source>Red box: %1</source>
        <comment>a category</comment>
        <translation type="unfinished">Blwch coch: %1</translation>
    </message>
    <message>
        <source>red box</source>
        <comment>a category is one</comment>
        <translation type="unfinished">blwch coch</translation>
    </message>
    <message>
        <source>no</source>
        <comment>a category is no red box</comment>
        <translation type="unfinished">nac ydy</translation>
    </message>
    <message>
        <source>candidate</source>
        <comment>in place of a file&apos;s name</comment>
        <translation type="unfinished">fframwaith arfaethedig</translation>
    </message>
    <message>
        <source>Add…</source>
        <comment>a red-box rule</comment>
        <translation type="unfinished">Ychwanegu…</translation>
    </message>
    <message>
        <source>Add a red-box rule</source>
        <translation type="unfinished">Ychwanegu rheol blwch coch</translation>
    </message>
    <message>
        <source>Edit the rule: %1</source>
        <comment>a category</comment>
        <translation type="unfinished">Golygu&apos;r rheol: %1</translation>
    </message>
    <message>
        <source>Edit rule %2: %1</source>
        <comment>a category, a number</comment>
        <translation type="unfinished">Golygu rheol %2: %1</translation>
    </message>
    <message>
        <source>Edit…</source>
        <comment>a red-box rule</comment>
        <translation type="unfinished">Golygu…</translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>the number of a red-box rule</comment>
        <translation type="unfinished">%1…</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::CapacityDialog</name>
    <message>
        <source>The median of its last 8 full weeks, or what is set for the rank</source>
        <translation type="unfinished">Canolrif ei 8 wythnos lawn ddiwethaf, neu&apos;r hyn sydd wedi&apos;i osod ar gyfer y rheng</translation>
    </message>
    <message>
        <source>Reviews a week:</source>
        <translation type="unfinished">Adolygiadau&apos;r wythnos:</translation>
    </message>
    <message>
        <source>What a post can do</source>
        <translation type="unfinished">Yr hyn y gall swydd ei wneud</translation>
    </message>
    <message>
        <source>%1: how many reviews it can do in a week. The forecast is measured by it.</source>
        <comment>a post</comment>
        <translation type="unfinished">%1: faint o adolygiadau y gall eu gwneud mewn wythnos. Mesurir y rhagolwg wrtho.</translation>
    </message>
    <message>
        <source>Reviews a week</source>
        <translation type="unfinished">Adolygiadau&apos;r wythnos</translation>
    </message>
    <message>
        <source>Set it</source>
        <translation type="unfinished">Ei osod</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::CaseActions</name>
    <message>
        <source>Red box</source>
        <translation type="unfinished">Blwch coch</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation type="unfinished">
            <numerusform>%n achos</numerusform>
            <numerusform>%n achos</numerusform>
            <numerusform>%n achos</numerusform>
            <numerusform>%n achos</numerusform>
            <numerusform>%n achos</numerusform>
        </translation>
    </message>
    <message>
        <source>Snooze %1</source>
        <translation type="unfinished">Gohirio %1</translation>
    </message>
    <message>
        <source>Hidden from your own queue until then. Due times stay.</source>
        <translation type="unfinished">Wedi&apos;i guddio o&apos;ch ciw eich hun tan hynny. Mae&apos;r amserau dyledus yn aros.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished">Rheswm</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation type="unfinished">Gohirio</translation>
    </message>
    <message>
        <source>Snoozed %1 until %2</source>
        <translation type="unfinished">Gohiriwyd %1 tan %2</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation type="unfinished">Nodyn ar %1</translation>
    </message>
    <message>
        <source>Kept with the case, with your name and the time. It can be undone, not changed.</source>
        <translation type="unfinished">Fe&apos;i cedwir gyda&apos;r achos, gyda&apos;ch enw a&apos;r amser. Gellir ei ddadwneud, nid ei newid.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished">Nodyn</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation type="unfinished">Cadw&apos;r nodyn</translation>
    </message>
    <message>
        <source>Note kept on %1</source>
        <translation type="unfinished">Cadwyd nodyn ar %1</translation>
    </message>
    <message>
        <source>Lift the red box of %1</source>
        <translation type="unfinished">Codi blwch coch %1</translation>
    </message>
    <message>
        <source>Ends the red box made by hand. What the framework itself calls red box stays, and no due time is relaxed.</source>
        <translation type="unfinished">Mae&apos;n dod â&apos;r blwch coch a wnaed â llaw i ben. Mae&apos;r hyn y mae&apos;r fframwaith ei hun yn ei alw&apos;n flwch coch yn aros, ac ni lacir unrhyw amser dyledus.</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation type="unfinished">Codi</translation>
    </message>
    <message>
        <source>Red box for %1</source>
        <translation type="unfinished">Blwch coch ar gyfer %1</translation>
    </message>
    <message>
        <source>Counts as red box from now on, until that is lifted.</source>
        <translation type="unfinished">Yn cyfrif fel blwch coch o hyn ymlaen, nes codi hynny.</translation>
    </message>
    <message>
        <source>Make it red box</source>
        <translation type="unfinished">Ei wneud yn flwch coch</translation>
    </message>
    <message>
        <source>Lifted the red box of %1</source>
        <translation type="unfinished">Codwyd blwch coch %1</translation>
    </message>
    <message>
        <source>Made red box: %1</source>
        <translation type="unfinished">Gwnaed yn flwch coch: %1</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>what was done, to how many of how many cases</comment>
        <translation type="unfinished">%1 (%2 o %3)</translation>
    </message>
    <message>
        <source>Cases are reviewed together by a superintendent or above.</source>
        <translation type="unfinished">Mae uwch-arolygydd neu uwch yn adolygu achosion gyda&apos;i gilydd.</translation>
    </message>
    <message>
        <source>Choose from 2 to %1 cases.</source>
        <translation type="unfinished">Dewiswch o 2 i %1 achos.</translation>
    </message>
    <message>
        <source>Add to the review %1</source>
        <translation type="unfinished">Ychwanegu at yr adolygiad %1</translation>
    </message>
    <message>
        <source>A correction or an addition. What was signed stays as it is; this stands with it, with your name and the time.</source>
        <translation type="unfinished">Cywiriad neu ychwanegiad. Mae&apos;r hyn a lofnodwyd yn aros fel y mae; saif hwn gydag ef, â&apos;ch enw a&apos;r amser.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished">Testun</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation type="unfinished">Ei ychwanegu</translation>
    </message>
    <message>
        <source>Added to the review %1</source>
        <translation type="unfinished">Ychwanegwyd at yr adolygiad %1</translation>
    </message>
    <message>
        <source>Declare an interest in %1</source>
        <translation type="unfinished">Datgan buddiant yn %1</translation>
    </message>
    <message>
        <source>From now on you neither review the case nor approve work on it. The reason is seen by you and your line management only.</source>
        <translation type="unfinished">O hyn ymlaen nid ydych yn adolygu&apos;r achos nac yn cymeradwyo gwaith arno. Dim ond chi a&apos;ch rheolwyr llinell sy&apos;n gweld y rheswm.</translation>
    </message>
    <message>
        <source>Declare it</source>
        <translation type="unfinished">Ei ddatgan</translation>
    </message>
    <message>
        <source>Declared an interest in %1</source>
        <translation type="unfinished">Datganwyd buddiant yn %1</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::CasePanel</name>
    <message>
        <source>Case</source>
        <translation type="unfinished">Achos</translation>
    </message>
    <message>
        <source>Choose a row to see its case here.</source>
        <translation type="unfinished">Dewiswch res i weld ei hachos yma.</translation>
    </message>
    <message>
        <source>Reviews made here</source>
        <translation type="unfinished">Adolygiadau a wnaed yma</translation>
    </message>
    <message>
        <source>Directions</source>
        <translation type="unfinished">Cyfarwyddiadau</translation>
    </message>
    <message>
        <source>None is open.</source>
        <translation type="unfinished">Nid oes un ar agor.</translation>
    </message>
    <message numerus="yes">
        <source>%n closed</source>
        <translation type="unfinished">
            <numerusform>%n wedi cau</numerusform>
            <numerusform>%n wedi cau</numerusform>
            <numerusform>%n wedi cau</numerusform>
            <numerusform>%n wedi cau</numerusform>
            <numerusform>%n wedi cau</numerusform>
        </translation>
    </message>
    <message>
        <source>Declared interests</source>
        <translation type="unfinished">Buddiannau a ddatganwyd</translation>
    </message>
    <message>
        <source>Seen by whoever declared it and their line management.</source>
        <translation type="unfinished">Gwelir gan bwy bynnag a&apos;i datganodd a&apos;u rheolwyr llinell.</translation>
    </message>
    <message>
        <source>%1, declared %2. Neither reviews the case nor approves work on it.</source>
        <comment>who, when</comment>
        <translation type="unfinished">%1, datganwyd %2. Nid yw&apos;n adolygu&apos;r achos nac yn cymeradwyo gwaith arno.</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::CaseSheet</name>
    <message>
        <source>Red box: %1</source>
        <translation type="unfinished">Blwch coch: %1</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation type="unfinished">Cyfyngedig</translation>
    </message>
    <message>
        <source>Not in the export since %1.</source>
        <translation type="unfinished">Ddim yn yr allforiad ers %1.</translation>
    </message>
    <message>
        <source>Why is this due?</source>
        <translation type="unfinished">Pam mae hyn yn ddyledus?</translation>
    </message>
    <message>
        <source>Nothing is due for this case.</source>
        <translation type="unfinished">Nid oes dim yn ddyledus ar gyfer yr achos hwn.</translation>
    </message>
    <message>
        <source>Also open</source>
        <translation type="unfinished">Hefyd ar agor</translation>
    </message>
    <message>
        <source>%1: due %2</source>
        <comment>stage, time</comment>
        <translation type="unfinished">%1: dyledus %2</translation>
    </message>
    <message>
        <source>%1: no due time</source>
        <translation type="unfinished">%1: dim amser dyledus</translation>
    </message>
    <message>
        <source>made here</source>
        <translation type="unfinished">gwnaed yma</translation>
    </message>
    <message>
        <source>export %1</source>
        <translation type="unfinished">allforiad %1</translation>
    </message>
    <message>
        <source>export of %1</source>
        <translation type="unfinished">allforiad %1</translation>
    </message>
    <message>
        <source>worked out from %1</source>
        <translation type="unfinished">cyfrifwyd o&apos;r %1</translation>
    </message>
    <message>
        <source>from the %1</source>
        <translation type="unfinished">o&apos;r %1</translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <comment>rank, name, number</comment>
        <translation type="unfinished">%1 %2 (%3)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, number</comment>
        <translation type="unfinished">%1 (%2)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>team, area</comment>
        <translation type="unfinished">%1, %2</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished">Ffeithiau</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>value as it was sent, where from</comment>
        <translation type="unfinished">%1
%2</translation>
    </message>
    <message>
        <source>Facts %1. Point at one to see where it is from.</source>
        <translation type="unfinished">Ffeithiau %1. Pwyntiwch at un i weld o ble y daeth.</translation>
    </message>
    <message>
        <source>Last review</source>
        <translation type="unfinished">Adolygiad diwethaf</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation type="unfinished">Dim eto.</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>kind, time, who</comment>
        <translation type="unfinished">%1, %2, %3</translation>
    </message>
    <message>
        <source>Decision: %1</source>
        <translation type="unfinished">Penderfyniad: %1</translation>
    </message>
    <message>
        <source>No longer in the export: it does not count.</source>
        <translation type="unfinished">Ddim yn yr allforiad mwyach: nid yw&apos;n cyfrif.</translation>
    </message>
    <message>
        <source>Made here</source>
        <translation type="unfinished">Gwnaed yma</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>what, time, who</comment>
        <translation type="unfinished">%1, %2, %3</translation>
    </message>
    <message>
        <source>, until %1</source>
        <translation type="unfinished">, tan %1</translation>
    </message>
    <message>
        <source> (undone)</source>
        <translation type="unfinished"> (dadwnaed)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time, what happened</comment>
        <translation type="unfinished">%1: %2</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished">Cofnodwyd</translation>
    </message>
    <message>
        <source>%1 due</source>
        <translation type="unfinished">%1 yn ddyledus</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished">Llinell amser</translation>
    </message>
    <message>
        <source>Timeline, newest first</source>
        <translation type="unfinished">Llinell amser, y diweddaraf yn gyntaf</translation>
    </message>
    <message>
        <source>due %1</source>
        <comment>a time</comment>
        <translation type="unfinished">yn ddyledus %1</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>number and text of a direction</comment>
        <translation type="unfinished">%1  %2</translation>
    </message>
    <message>
        <source>%1. For: %2</source>
        <comment>how it stands, whose it is</comment>
        <translation type="unfinished">%1. I: %2</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::CellRowModel</name>
    <message>
        <source>Case</source>
        <translation type="unfinished">Achos</translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished">Diwrnod</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished">Cam</translation>
    </message>
    <message>
        <source>Offence</source>
        <translation type="unfinished">Trosedd</translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished">Tîm</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation type="unfinished">Swyddog</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::ChartFrame</name>
    <message>
        <source>Definition</source>
        <translation type="unfinished">Diffiniad</translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished">Tabl</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished">Cadw…</translation>
    </message>
    <message>
        <source>Definition: %1</source>
        <comment>of a chart</comment>
        <translation type="unfinished">Diffiniad: %1</translation>
    </message>
    <message>
        <source>Table: %1</source>
        <comment>of a chart</comment>
        <translation type="unfinished">Tabl: %1</translation>
    </message>
    <message>
        <source>Save: %1</source>
        <comment>a chart</comment>
        <translation type="unfinished">Cadw: %1</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation type="unfinished">Llun (*.png)</translation>
    </message>
    <message>
        <source>Drawing that can be made larger (*.svg)</source>
        <translation type="unfinished">Lluniad y gellir ei wneud yn fwy (*.svg)</translation>
    </message>
    <message>
        <source>Numbers (*.csv)</source>
        <translation type="unfinished">Rhifau (*.csv)</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation type="unfinished">Cadw&apos;r siart</translation>
    </message>
    <message>
        <source>Saved the chart as %1</source>
        <translation type="unfinished">Cadwyd y siart fel %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is chosen, of a chart</comment>
        <translation type="unfinished">%1: %2</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::ChartTableModel</name>
    <message>
        <source>%1 to %2 %</source>
        <comment>an interval</comment>
        <translation type="unfinished">%1 i %2 %</translation>
    </message>
    <message>
        <source>%1 (%2–%3)</source>
        <comment>a percentage, its interval from, to</comment>
        <translation type="unfinished">%1 (%2–%3)</translation>
    </message>
    <message>
        <source>In brackets after a percentage: its 95 % interval (Wilson), within which it lies but for chance.</source>
        <translation type="unfinished">Mewn cromfachau ar ôl canran: ei chyfwng 95 % (Wilson), y mae o&apos;i fewn oni bai am siawns.</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::CheckDialog</name>
    <message>
        <source>Before you sign</source>
        <translation type="unfinished">Cyn i chi lofnodi</translation>
    </message>
    <message>
        <source>Somebody else has done this review meanwhile</source>
        <translation type="unfinished">Mae rhywun arall wedi gwneud yr adolygiad hwn yn y cyfamser</translation>
    </message>
    <message>
        <source>Yours can be signed all the same; both stay.</source>
        <translation type="unfinished">Gellir llofnodi eich un chi yr un fath; mae&apos;r ddau&apos;n aros.</translation>
    </message>
    <message>
        <source>%1 - %2</source>
        <comment>question, what is wrong</comment>
        <translation type="unfinished">%1 - %2</translation>
    </message>
    <message numerus="yes">
        <source>Before this can be signed: %n</source>
        <translation type="unfinished">
            <numerusform>Cyn y gellir llofnodi hwn: %n</numerusform>
            <numerusform>Cyn y gellir llofnodi hwn: %n</numerusform>
            <numerusform>Cyn y gellir llofnodi hwn: %n</numerusform>
            <numerusform>Cyn y gellir llofnodi hwn: %n</numerusform>
            <numerusform>Cyn y gellir llofnodi hwn: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter leads to the question.</source>
        <translation type="unfinished">Mae Enter yn arwain at y cwestiwn.</translation>
    </message>
    <message numerus="yes">
        <source>Unanswered, and may stay so: %n</source>
        <translation type="unfinished">
            <numerusform>Heb eu hateb, a chânt aros felly: %n</numerusform>
            <numerusform>Heb eu hateb, a chânt aros felly: %n</numerusform>
            <numerusform>Heb eu hateb, a chânt aros felly: %n</numerusform>
            <numerusform>Heb eu hateb, a chânt aros felly: %n</numerusform>
            <numerusform>Heb eu hateb, a chânt aros felly: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 - %2</source>
        <comment>question, answer</comment>
        <translation type="unfinished">%1 - %2</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) will not be part of this review</source>
        <translation type="unfinished">
            <numerusform>Ni fydd %n ateb yn rhan o&apos;r adolygiad hwn</numerusform>
            <numerusform>Ni fydd %n ateb yn rhan o&apos;r adolygiad hwn</numerusform>
            <numerusform>Ni fydd %n ateb yn rhan o&apos;r adolygiad hwn</numerusform>
            <numerusform>Ni fydd %n ateb yn rhan o&apos;r adolygiad hwn</numerusform>
            <numerusform>Ni fydd %n ateb yn rhan o&apos;r adolygiad hwn</numerusform>
        </translation>
    </message>
    <message>
        <source>Their questions are not asked with the answers as they are now.</source>
        <translation type="unfinished">Ni ofynnir eu cwestiynau gyda&apos;r atebion fel y maent nawr.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>fact, then and now</comment>
        <translation type="unfinished">%1: %2</translation>
    </message>
    <message>
        <source>The case has changed since you opened this form</source>
        <translation type="unfinished">Mae&apos;r achos wedi newid ers i chi agor y ffurflen hon</translation>
    </message>
    <message>
        <source>The form goes by the new facts now. Look whether your answers still hold.</source>
        <translation type="unfinished">Mae&apos;r ffurflen yn dilyn y ffeithiau newydd nawr. Edrychwch a yw eich atebion yn dal yn iawn.</translation>
    </message>
    <message>
        <source>no time given</source>
        <translation type="unfinished">dim amser wedi&apos;i roi</translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished">nawr</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>owner, time, what</comment>
        <translation type="unfinished">%1, %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>It gives %n direction(s)</source>
        <translation type="unfinished">
            <numerusform>Mae&apos;n rhoi %n cyfarwyddyd</numerusform>
            <numerusform>Mae&apos;n rhoi %n cyfarwyddyd</numerusform>
            <numerusform>Mae&apos;n rhoi %n cyfarwyddyd</numerusform>
            <numerusform>Mae&apos;n rhoi %n cyfarwyddyd</numerusform>
            <numerusform>Mae&apos;n rhoi %n cyfarwyddyd</numerusform>
        </translation>
    </message>
    <message>
        <source>For your eyes only</source>
        <translation type="unfinished">I&apos;ch llygaid chi yn unig</translation>
    </message>
    <message>
        <source>Nobody else is told, and nothing is counted. You may sign as it is.</source>
        <translation type="unfinished">Ni ddywedir wrth neb arall, ac ni chyfrifir dim. Cewch lofnodi fel y mae.</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation type="unfinished">Yn ôl i&apos;r ffurflen</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation type="unfinished">Llofnodi</translation>
    </message>
    <message>
        <source>Sign and open the next</source>
        <translation type="unfinished">Llofnodi ac agor y nesaf</translation>
    </message>
    <message>
        <source>It will wait for an approval</source>
        <translation type="unfinished">Bydd yn aros am gymeradwyaeth</translation>
    </message>
    <message>
        <source>Asked of: %1. %2</source>
        <comment>a rank, why</comment>
        <translation type="unfinished">Gofynnwyd i: %1. %2</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::ComplianceModel</name>
    <message>
        <source>not known</source>
        <translation type="unfinished">ddim yn hysbys</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>of whom and when, what is counted</comment>
        <translation type="unfinished">%1: %2</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::CompliancePage</name>
    <message>
        <source>First day</source>
        <translation type="unfinished">Diwrnod cyntaf</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished">Diwrnod olaf</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation type="unfinished">Yn cyfrif…</translation>
    </message>
    <message>
        <source>Due from</source>
        <translation type="unfinished">Dyledus o</translation>
    </message>
    <message>
        <source>to</source>
        <comment>from one day to another</comment>
        <translation type="unfinished">i</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation type="unfinished">12 mis diwethaf</translation>
    </message>
    <message>
        <source>This month</source>
        <translation type="unfinished">Y mis hwn</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation type="unfinished">Mis diwethaf</translation>
    </message>
    <message>
        <source>The twelve whole months before this one.</source>
        <translation type="unfinished">Y deuddeg mis cyfan cyn hwn.</translation>
    </message>
    <message>
        <source>A row for each</source>
        <translation type="unfinished">Rhes i bob</translation>
    </message>
    <message>
        <source>Save the table…</source>
        <translation type="unfinished">Cadw&apos;r tabl…</translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation type="unfinished">Cydymffurfiaeth</translation>
    </message>
    <message>
        <source>Due: what the framework asked for by a time in the period that has come, whether it was done, done late or missed. Completed %: completed / due. On time %: on time / completed. On time of due %: on time / due. A percentage of fewer than five is marked &quot;few&quot;.</source>
        <translation type="unfinished">Dyledus: yr hyn y gofynnodd y fframwaith amdano erbyn amser yn y cyfnod sydd wedi dod, p&apos;un a gafodd ei wneud, ei wneud yn hwyr neu ei golli. Cwblhawyd %: cwblhawyd / dyledus. Ar amser %: ar amser / cwblhawyd. Ar amser o&apos;r dyledus %: ar amser / dyledus. Nodir canran o lai na phump ag &quot;ychydig&quot;.</translation>
    </message>
    <message>
        <source>Compliance: %1</source>
        <comment>of a team, an area or the force</comment>
        <translation type="unfinished">Cydymffurfiaeth: %1</translation>
    </message>
    <message>
        <source>This could not be counted.</source>
        <translation type="unfinished">Nid oedd modd cyfrif hyn.</translation>
    </message>
    <message>
        <source>Nothing fell due in this period here. Choose other days, or widen the scope above.</source>
        <translation type="unfinished">Nid oedd dim yn ddyledus yn y cyfnod hwn yma. Dewiswch ddiwrnodau eraill, neu ehangwch y cwmpas uchod.</translation>
    </message>
    <message>
        <source>%1 due; %2 completed (%3); %4 on time (%5 of those completed, %6 of what was due).</source>
        <translation type="unfinished">%1 yn ddyledus; cwblhawyd %2 (%3); %4 ar amser (%5 o&apos;r rhai a gwblhawyd, %6 o&apos;r hyn oedd yn ddyledus).</translation>
    </message>
    <message>
        <source>As of %1.</source>
        <translation type="unfinished">Fel yr oedd %1.</translation>
    </message>
    <message>
        <source>From the export of %1, %2 old.</source>
        <translation type="unfinished">O allforiad %1, %2 oed.</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation type="unfinished">Cadw&apos;r tabl</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished">Ffeiliau CSV (*.csv)</translation>
    </message>
    <message>
        <source>Saved the table as %1</source>
        <translation type="unfinished">Cadwyd y tabl fel %1</translation>
    </message>
    <message>
        <source>%1 of those completed were signed in a batch.</source>
        <translation type="unfinished">Llofnodwyd %1 o&apos;r rhai a gwblhawyd mewn swp.</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::CoverPage</name>
    <message>
        <source>Show what is over</source>
        <translation type="unfinished">Dangos yr hyn sydd ar ben</translation>
    </message>
    <message>
        <source>Cover and absence</source>
        <translation type="unfinished">Cyflenwi ac absenoldeb</translation>
    </message>
    <message>
        <source>Cover ends by itself and is not passed on; who is covered may still act, and what is done by cover is recorded with both names.</source>
        <translation type="unfinished">Daw cyflenwi i ben ohono&apos;i hun ac ni chaiff ei drosglwyddo ymlaen; mae&apos;r sawl y cyflenwir drosto yn dal i gael gweithredu, a chofnodir yr hyn a wneir drwy gyflenwi gyda&apos;r ddau enw.</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation type="unfinished">Cyflenwi</translation>
    </message>
    <message>
        <source>Who is covered</source>
        <translation type="unfinished">Dros bwy y cyflenwir</translation>
    </message>
    <message>
        <source>Covered by</source>
        <translation type="unfinished">Cyflenwir gan</translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished">O</translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished">Tan</translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished">Nawr</translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished">Pam</translation>
    </message>
    <message>
        <source>Absence</source>
        <translation type="unfinished">Absenoldeb</translation>
    </message>
    <message>
        <source>Who is away</source>
        <translation type="unfinished">Pwy sy&apos;n absennol</translation>
    </message>
    <message>
        <source>Work on their cases</source>
        <translation type="unfinished">Gwaith ar eu hachosion</translation>
    </message>
    <message>
        <source>Record a cover…</source>
        <translation type="unfinished">Cofnodi trefniant cyflenwi…</translation>
    </message>
    <message>
        <source>End this cover…</source>
        <translation type="unfinished">Dod â&apos;r cyflenwi hwn i ben…</translation>
    </message>
    <message>
        <source>Record an absence…</source>
        <translation type="unfinished">Cofnodi absenoldeb…</translation>
    </message>
    <message>
        <source>End this absence…</source>
        <translation type="unfinished">Dod â&apos;r absenoldeb hwn i ben…</translation>
    </message>
    <message>
        <source>Show it in the queue</source>
        <translation type="unfinished">Ei ddangos yn y ciw</translation>
    </message>
    <message>
        <source>over</source>
        <translation type="unfinished">ar ben</translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished">nawr</translation>
    </message>
    <message>
        <source>to come</source>
        <translation type="unfinished">i ddod</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <comment>reviews</comment>
        <translation type="unfinished">%1 yn aros</translation>
    </message>
    <message>
        <source>%1 waiting, %2 overdue</source>
        <comment>reviews</comment>
        <translation type="unfinished">%1 yn aros, %2 yn hwyr</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished">neb</translation>
    </message>
    <message>
        <source>Nobody is covered.</source>
        <translation type="unfinished">Ni chyflenwir dros neb.</translation>
    </message>
    <message>
        <source>it is ended</source>
        <translation type="unfinished">dod ag ef i ben</translation>
    </message>
    <message>
        <source>Nobody is away.</source>
        <translation type="unfinished">Nid oes neb yn absennol.</translation>
    </message>
    <message numerus="yes">
        <source>Nobody is there for %n open review(s): who owes them is away, or the case has no officer.</source>
        <translation type="unfinished">
            <numerusform>Nid oes neb yno ar gyfer %n adolygiad agored: mae&apos;r sawl sydd i&apos;w wneud yn absennol, neu nid oes gan yr achos swyddog.</numerusform>
            <numerusform>Nid oes neb yno ar gyfer %n adolygiad agored: mae&apos;r sawl sydd i&apos;w wneud yn absennol, neu nid oes gan yr achos swyddog.</numerusform>
            <numerusform>Nid oes neb yno ar gyfer %n adolygiad agored: mae&apos;r sawl sydd i&apos;w wneud yn absennol, neu nid oes gan yr achos swyddog.</numerusform>
            <numerusform>Nid oes neb yno ar gyfer %n adolygiad agored: mae&apos;r sawl sydd i&apos;w wneud yn absennol, neu nid oes gan yr achos swyddog.</numerusform>
            <numerusform>Nid oes neb yno ar gyfer %n adolygiad agored: mae&apos;r sawl sydd i&apos;w wneud yn absennol, neu nid oes gan yr achos swyddog.</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody is there for all open work.</source>
        <translation type="unfinished">Mae rhywun yno ar gyfer yr holl waith agored.</translation>
    </message>
    <message>
        <source>Those whom it concerns and their line management can end it, until it is over.</source>
        <translation type="unfinished">Gall y rhai y mae&apos;n ymwneud â nhw a&apos;u rheolwyr llinell ddod ag ef i ben, nes iddo orffen.</translation>
    </message>
    <message>
        <source>Recorded: %1 covers %2</source>
        <translation type="unfinished">Cofnodwyd: mae %1 yn cyflenwi dros %2</translation>
    </message>
    <message>
        <source>Recorded: %1 is away</source>
        <translation type="unfinished">Cofnodwyd: mae %1 yn absennol</translation>
    </message>
    <message>
        <source>Ended: %1 no longer covers %2</source>
        <translation type="unfinished">Daeth i ben: nid yw %1 yn cyflenwi dros %2 mwyach</translation>
    </message>
    <message>
        <source>Ended: %1 is back</source>
        <translation type="unfinished">Daeth i ben: mae %1 yn ôl</translation>
    </message>
    <message>
        <source>End the cover</source>
        <translation type="unfinished">Dod â&apos;r cyflenwi i ben</translation>
    </message>
    <message>
        <source>End the absence</source>
        <translation type="unfinished">Dod â&apos;r absenoldeb i ben</translation>
    </message>
    <message>
        <source>%1 no longer covers %2?</source>
        <translation type="unfinished">Nid yw %1 yn cyflenwi dros %2 mwyach?</translation>
    </message>
    <message>
        <source>%1 is back?</source>
        <translation type="unfinished">A yw %1 yn ôl?</translation>
    </message>
    <message>
        <source>It ends now. What was done by it stays as it is.</source>
        <translation type="unfinished">Daw i ben nawr. Mae&apos;r hyn a wnaed drwyddo yn aros fel y mae.</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::CurrentCase</name>
    <message>
        <source>Choose a row to see its case here.</source>
        <translation type="unfinished">Dewiswch res i weld ei hachos yma.</translation>
    </message>
    <message>
        <source>Choose a direction to see its case here.</source>
        <translation type="unfinished">Dewiswch gyfarwyddyd i weld ei achos yma.</translation>
    </message>
    <message>
        <source>This case is shown once it is said why you look at it.</source>
        <translation type="unfinished">Dangosir yr achos hwn unwaith y dywedir pam rydych yn edrych arno.</translation>
    </message>
    <message>
        <source>Why do you look at case %1?</source>
        <translation type="unfinished">Pam rydych yn edrych ar achos %1?</translation>
    </message>
    <message>
        <source>You owe no review of it. The access log keeps the reason with your name.</source>
        <translation type="unfinished">Nid oes arnoch unrhyw adolygiad ohono. Mae&apos;r cofnod mynediad yn cadw&apos;r rheswm gyda&apos;ch enw.</translation>
    </message>
    <message>
        <source>Work reason</source>
        <translation type="unfinished">Rheswm gwaith</translation>
    </message>
    <message>
        <source>Show the case</source>
        <translation type="unfinished">Dangos yr achos</translation>
    </message>
    <message>
        <source>This case could not be shown.</source>
        <translation type="unfinished">Ni ellid dangos yr achos hwn.</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::DifferenceText</name>
    <message>
        <source>removed: %1</source>
        <translation type="unfinished">tynnwyd: %1</translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation type="unfinished">ychwanegwyd: %1</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::DirectionDialog</name>
    <message>
        <source>%1, %2, %3, %4</source>
        <comment>name, rank, number, team</comment>
        <translation type="unfinished">%1, %2, %3, %4</translation>
    </message>
    <message>
        <source>By which day</source>
        <translation type="unfinished">Erbyn pa ddiwrnod</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation type="unfinished">Beth sydd i&apos;w wneud</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation type="unfinished">I bwy</translation>
    </message>
    <message>
        <source>Or one person, by name (may be left empty)</source>
        <translation type="unfinished">Neu un person, yn ôl enw (gellir ei adael yn wag)</translation>
    </message>
    <message>
        <source>Or one person, by name</source>
        <translation type="unfinished">Neu un person, yn ôl enw</translation>
    </message>
    <message>
        <source>Name, number or team; empty: whoever has the role</source>
        <translation type="unfinished">Enw, rhif neu dîm; gwag: pwy bynnag sydd â&apos;r rôl</translation>
    </message>
    <message>
        <source>People found</source>
        <translation type="unfinished">Pobl a gafwyd</translation>
    </message>
    <message>
        <source>Give the direction</source>
        <translation type="unfinished">Rhoi&apos;r cyfarwyddyd</translation>
    </message>
    <message>
        <source>Say what is to be done.</source>
        <translation type="unfinished">Dywedwch beth sydd i&apos;w wneud.</translation>
    </message>
    <message numerus="yes">
        <source>The text is too long: at most %n characters.</source>
        <translation type="unfinished">
            <numerusform>Mae&apos;r testun yn rhy hir: %n nod ar y mwyaf.</numerusform>
            <numerusform>Mae&apos;r testun yn rhy hir: %n nod ar y mwyaf.</numerusform>
            <numerusform>Mae&apos;r testun yn rhy hir: %n nod ar y mwyaf.</numerusform>
            <numerusform>Mae&apos;r testun yn rhy hir: %n nod ar y mwyaf.</numerusform>
            <numerusform>Mae&apos;r testun yn rhy hir: %n nod ar y mwyaf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody in the roster is called that.</source>
        <translation type="unfinished">Nid oes neb o&apos;r enw hwnnw ar y rhestr swyddogion.</translation>
    </message>
    <message>
        <source>The day cannot be read yet.</source>
        <translation type="unfinished">Ni ellir darllen y diwrnod eto.</translation>
    </message>
    <message>
        <source>That day has passed.</source>
        <translation type="unfinished">Mae&apos;r diwrnod hwnnw wedi bod.</translation>
    </message>
    <message>
        <source>Give a direction</source>
        <translation type="unfinished">Rhoi cyfarwyddyd</translation>
    </message>
    <message>
        <source>On case %1</source>
        <translation type="unfinished">Ar achos %1</translation>
    </message>
    <message>
        <source>Say by which day.</source>
        <translation type="unfinished">Dywedwch erbyn pa ddiwrnod.</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::DirectionFields</name>
    <message>
        <source>By which day</source>
        <translation type="unfinished">Erbyn pa ddiwrnod</translation>
    </message>
    <message>
        <source>What is to be done; none when this is empty</source>
        <translation type="unfinished">Yr hyn sydd i&apos;w wneud; dim pan fo hwn yn wag</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation type="unfinished">I bwy</translation>
    </message>
    <message>
        <source>for</source>
        <translation type="unfinished">i</translation>
    </message>
    <message>
        <source>by</source>
        <comment>a day</comment>
        <translation type="unfinished">erbyn</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::DirectionGiving</name>
    <message>
        <source>Give a direction</source>
        <translation type="unfinished">Rhoi cyfarwyddyd</translation>
    </message>
    <message>
        <source>Direction given on %1</source>
        <translation type="unfinished">Rhoddwyd cyfarwyddyd ar %1</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::DirectionsView</name>
    <message>
        <source>Due</source>
        <translation type="unfinished">Dyledus</translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished">Achos</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished">Cyfarwyddyd</translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished">I</translation>
    </message>
    <message>
        <source>Given</source>
        <translation type="unfinished">Rhoddwyd</translation>
    </message>
    <message>
        <source>My directions</source>
        <translation type="unfinished">Fy nghyfarwyddiadau</translation>
    </message>
    <message>
        <source>No direction of yours is open. Those that you give in a review, and those that are yours to do, appear here.</source>
        <translation type="unfinished">Nid oes cyfarwyddyd i chi ar agor. Bydd y rhai a rowch mewn adolygiad, a&apos;r rhai sydd i chi eu gwneud, yn ymddangos yma.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished">Wedi&apos;i wneud</translation>
    </message>
    <message>
        <source>More time…</source>
        <translation type="unfinished">Mwy o amser…</translation>
    </message>
    <message>
        <source>Not needed…</source>
        <translation type="unfinished">Dim angen…</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::DraftsButton</name>
    <message>
        <source>My drafts</source>
        <translation type="unfinished">Fy nrafftiau</translation>
    </message>
    <message>
        <source>%1: %2, saved %3</source>
        <comment>case, form, when</comment>
        <translation type="unfinished">%1: %2, cadwyd %3</translation>
    </message>
    <message>
        <source>My drafts  %1</source>
        <translation type="unfinished">Fy nrafftiau  %1</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::EmptyQueue</name>
    <message>
        <source>Nothing in this queue matches the search. Clear it, or widen the scope above.</source>
        <translation type="unfinished">Nid oes dim yn y ciw hwn yn cyfateb i&apos;r chwiliad. Cliriwch ef, neu ehangwch y cwmpas uchod.</translation>
    </message>
    <message>
        <source>Nothing here. Other work is open: choose All to see it.</source>
        <translation type="unfinished">Dim byd yma. Mae gwaith arall ar agor: dewiswch Popeth i&apos;w weld.</translation>
    </message>
    <message>
        <source>No open work in this scope. When an export brings some, it appears here.</source>
        <translation type="unfinished">Dim gwaith agored yn y cwmpas hwn. Pan ddaw allforiad â pheth, bydd yn ymddangos yma.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished">Clirio&apos;r chwiliad</translation>
    </message>
    <message>
        <source>Show all open work</source>
        <translation type="unfinished">Dangos yr holl waith agored</translation>
    </message>
    <message>
        <source>Go to sync</source>
        <translation type="unfinished">Mynd i&apos;r cysoni</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::FigureTile</name>
    <message>
        <source>Definition: %1</source>
        <comment>of a figure</comment>
        <translation type="unfinished">Diffiniad: %1</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation type="unfinished">Beth mae&apos;n ei olygu</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::FirstStartPage</name>
    <message>
        <source>Skip</source>
        <translation type="unfinished">Hepgor</translation>
    </message>
    <message>
        <source>What would you like to work with?</source>
        <translation type="unfinished">Â beth hoffech chi weithio?</translation>
    </message>
    <message>
        <source>Casegrip reads what your records system exports and works out which reviews are due. It never changes anything there.</source>
        <translation type="unfinished">Mae Casegrip yn darllen yr hyn y mae eich system gofnodion yn ei allforio ac yn cyfrifo pa adolygiadau sy&apos;n ddyledus. Nid yw byth yn newid dim yno.</translation>
    </message>
    <message>
        <source>Try it with a fictional force</source>
        <translation type="unfinished">Rhoi cynnig arni gyda heddlu dychmygol</translation>
    </message>
    <message>
        <source>Five thousand made-up cases. Everything works; nobody in it is real.</source>
        <translation type="unfinished">Pum mil o achosion dychmygol. Mae popeth yn gweithio; nid oes neb go iawn ynddo.</translation>
    </message>
    <message>
        <source>Read the folder of an export…</source>
        <translation type="unfinished">Darllen ffolder allforiad…</translation>
    </message>
    <message>
        <source>CSV files with a manifest.json. First you see what is in it.</source>
        <translation type="unfinished">Ffeiliau CSV gyda manifest.json. Yn gyntaf cewch weld beth sydd ynddo.</translation>
    </message>
    <message>
        <source>Read a zipped export…</source>
        <translation type="unfinished">Darllen allforiad zip…</translation>
    </message>
    <message>
        <source>The same, as one file.</source>
        <translation type="unfinished">Yr un peth, fel un ffeil.</translation>
    </message>
    <message>
        <source>From which day does the framework apply?</source>
        <translation type="unfinished">O ba ddiwrnod mae&apos;r fframwaith yn berthnasol?</translation>
    </message>
    <message>
        <source>Reviews are asked for from that day on. Cases that are open then owe no investigation plan and no initial review, and the clocks of the later reviews start on that day.</source>
        <translation type="unfinished">Gofynnir am adolygiadau o&apos;r diwrnod hwnnw ymlaen. Nid oes angen cynllun ymchwilio nac adolygiad cychwynnol ar achosion sydd ar agor bryd hynny, ac mae clociau&apos;r adolygiadau diweddarach yn dechrau ar y diwrnod hwnnw.</translation>
    </message>
    <message>
        <source>It has always applied: the whole history counts</source>
        <translation type="unfinished">Mae wedi bod yn berthnasol erioed: mae&apos;r holl hanes yn cyfrif</translation>
    </message>
    <message>
        <source>From this day:</source>
        <translation type="unfinished">O&apos;r diwrnod hwn:</translation>
    </message>
    <message>
        <source>The framework applies from</source>
        <translation type="unfinished">Mae&apos;r fframwaith yn berthnasol o</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation type="unfinished">Pwy ydych chi?</translation>
    </message>
    <message>
        <source>Your queue opens on the work of your rank and team. Nothing is hidden by this choice, and your login stays what entries are signed with.</source>
        <translation type="unfinished">Mae eich ciw yn agor ar waith eich rheng a&apos;ch tîm. Nid yw&apos;r dewis hwn yn cuddio dim, a&apos;ch mewngofnod sy&apos;n llofnodi cofnodion o hyd.</translation>
    </message>
    <message>
        <source>Name, number or team</source>
        <translation type="unfinished">Enw, rhif neu dîm</translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">Enw</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished">Rheng</translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished">Rhif</translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished">Tîm</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation type="unfinished">Swyddogion</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation type="unfinished">Ei ddarllen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished">Nesaf</translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished">Dechrau</translation>
    </message>
    <message>
        <source>Choose an export</source>
        <translation type="unfinished">Dewis allforiad</translation>
    </message>
    <message>
        <source>Read it anyway?</source>
        <translation type="unfinished">Ei ddarllen beth bynnag?</translation>
    </message>
    <message>
        <source>Something about this export is unusual. It is listed above.</source>
        <translation type="unfinished">Mae rhywbeth anarferol am yr allforiad hwn. Fe&apos;i rhestrir uchod.</translation>
    </message>
    <message>
        <source>Read it anyway</source>
        <translation type="unfinished">Ei ddarllen beth bynnag</translation>
    </message>
    <message>
        <source>If the whole history counts, %1 of %2 pieces of open work start overdue.</source>
        <translation type="unfinished">Os yw&apos;r holl hanes yn cyfrif, bydd %1 o %2 darn o waith agored yn dechrau&apos;n hwyr.</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation type="unfinished">Cam %1 o %2</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation type="unfinished">Dewis un arall</translation>
    </message>
    <message>
        <source>What the export would do</source>
        <translation type="unfinished">Beth fyddai&apos;r allforiad yn ei wneud</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::FormDialog</name>
    <message>
        <source>Review with another form</source>
        <translation type="unfinished">Adolygu â ffurflen arall</translation>
    </message>
    <message>
        <source>Form for the review of %1</source>
        <translation type="unfinished">Ffurflen ar gyfer adolygu %1</translation>
    </message>
    <message>
        <source>There is no form that you may begin on this case.</source>
        <translation type="unfinished">Nid oes ffurflen y cewch ei dechrau ar yr achos hwn.</translation>
    </message>
    <message>
        <source>What you may begin on this case now, whether it is asked for or not.</source>
        <translation type="unfinished">Yr hyn y cewch ei ddechrau ar yr achos hwn nawr, p&apos;un a ofynnir amdano ai peidio.</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation type="unfinished">Ffurflenni</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished">Dechrau</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::FormView</name>
    <message>
        <source>Steps</source>
        <translation type="unfinished">Camau</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished">Cwestiynau</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <comment>the section that follows</comment>
        <translation type="unfinished">Nesaf: %1</translation>
    </message>
    <message>
        <source>Next unanswered question</source>
        <translation type="unfinished">Y cwestiwn nesaf heb ei ateb</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::FoundBatchView</name>
    <message>
        <source>Go on with it</source>
        <translation type="unfinished">Parhau â hi</translation>
    </message>
    <message>
        <source>You have begun to review cases together</source>
        <translation type="unfinished">Rydych wedi dechrau adolygu achosion gyda&apos;i gilydd</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s), saved %1, not signed.</source>
        <translation type="unfinished">
            <numerusform>%n achos, cadwyd %1, heb eu llofnodi.</numerusform>
            <numerusform>%n achos, cadwyd %1, heb eu llofnodi.</numerusform>
            <numerusform>%n achos, cadwyd %1, heb eu llofnodi.</numerusform>
            <numerusform>%n achos, cadwyd %1, heb eu llofnodi.</numerusform>
            <numerusform>%n achos, cadwyd %1, heb eu llofnodi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Begin anew with the %n case(s) chosen</source>
        <translation type="unfinished">
            <numerusform>Dechrau o&apos;r newydd gyda&apos;r %n achos a ddewiswyd</numerusform>
            <numerusform>Dechrau o&apos;r newydd gyda&apos;r %n achos a ddewiswyd</numerusform>
            <numerusform>Dechrau o&apos;r newydd gyda&apos;r %n achos a ddewiswyd</numerusform>
            <numerusform>Dechrau o&apos;r newydd gyda&apos;r %n achos a ddewiswyd</numerusform>
            <numerusform>Dechrau o&apos;r newydd gyda&apos;r %n achos a ddewiswyd</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casegrip::ui::FoundDraftView</name>
    <message>
        <source>Go on with it</source>
        <translation type="unfinished">Mynd ymlaen ag ef</translation>
    </message>
    <message>
        <source>Go on with the newer form</source>
        <translation type="unfinished">Mynd ymlaen â&apos;r ffurflen newydd</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation type="unfinished">Dechrau o&apos;r newydd</translation>
    </message>
    <message>
        <source>You have begun this review</source>
        <translation type="unfinished">Rydych wedi dechrau&apos;r adolygiad hwn</translation>
    </message>
    <message numerus="yes">
        <source>It was saved %1 and has %n answer(s).</source>
        <translation type="unfinished">
            <numerusform>Fe&apos;i cadwyd %1 ac mae ganddo %n ateb.</numerusform>
            <numerusform>Fe&apos;i cadwyd %1 ac mae ganddo %n ateb.</numerusform>
            <numerusform>Fe&apos;i cadwyd %1 ac mae ganddo %n ateb.</numerusform>
            <numerusform>Fe&apos;i cadwyd %1 ac mae ganddo %n ateb.</numerusform>
            <numerusform>Fe&apos;i cadwyd %1 ac mae ganddo %n ateb.</numerusform>
        </translation>
    </message>
    <message>
        <source>The form was changed since; answers that it has no room for are not here.</source>
        <translation type="unfinished">Newidiwyd y ffurflen ers hynny; nid yw atebion nad oes lle iddynt yma.</translation>
    </message>
    <message>
        <source>A newer version of this form is in force.</source>
        <translation type="unfinished">Mae fersiwn newydd o&apos;r ffurflen hon mewn grym.</translation>
    </message>
    <message numerus="yes">
        <source>It has no room for %n answer(s): %1</source>
        <translation type="unfinished">
            <numerusform>Nid oes ganddi le i %n ateb: %1</numerusform>
            <numerusform>Nid oes ganddi le i %n ateb: %1</numerusform>
            <numerusform>Nid oes ganddi le i %n ateb: %1</numerusform>
            <numerusform>Nid oes ganddi le i %n ateb: %1</numerusform>
            <numerusform>Nid oes ganddi le i %n ateb: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Worded differently, to be read again: %1</source>
        <translation type="unfinished">Wedi&apos;i eirio&apos;n wahanol, i&apos;w ddarllen eto: %1</translation>
    </message>
    <message>
        <source>New in it: %1</source>
        <translation type="unfinished">Newydd ynddi: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform>a %n arall</numerusform>
            <numerusform>a %n arall</numerusform>
            <numerusform>a %n arall</numerusform>
            <numerusform>a %n arall</numerusform>
            <numerusform>a %n arall</numerusform>
        </translation>
    </message>
    <message>
        <source>Form: %1.</source>
        <translation type="unfinished">Ffurflen: %1.</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::FunnelPlot</name>
    <message>
        <source>all together</source>
        <translation type="unfinished">y cyfan gyda&apos;i gilydd</translation>
    </message>
    <message>
        <source>95 % limits</source>
        <translation type="unfinished">terfynau 95 %</translation>
    </message>
    <message>
        <source>99.8 % limits</source>
        <translation type="unfinished">terfynau 99.8 %</translation>
    </message>
    <message>
        <source>mine</source>
        <translation type="unfinished">fy un i</translation>
    </message>
    <message>
        <source>beyond 95 %</source>
        <translation type="unfinished">y tu hwnt i 95 %</translation>
    </message>
    <message>
        <source>beyond 99.8 %</source>
        <translation type="unfinished">y tu hwnt i 99.8 %</translation>
    </message>
    <message>
        <source>too few to judge</source>
        <translation type="unfinished">rhy ychydig i farnu</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::GuidanceModel</name>
    <message>
        <source>In force here</source>
        <translation type="unfinished">Mewn grym yma</translation>
    </message>
    <message>
        <source>Question %1: %2</source>
        <comment>id, the forms that ask it</comment>
        <translation type="unfinished">Cwestiwn %1: %2</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::GuidancePage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished">Yn ôl</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation type="unfinished">Canllawiau</translation>
    </message>
    <message>
        <source>Search the guidance: a word, or the number of a question</source>
        <translation type="unfinished">Chwilio&apos;r canllawiau: gair, neu rif cwestiwn</translation>
    </message>
    <message>
        <source>Search the guidance</source>
        <translation type="unfinished">Chwilio&apos;r canllawiau</translation>
    </message>
    <message>
        <source>Pages of the guidance</source>
        <translation type="unfinished">Tudalennau&apos;r canllawiau</translation>
    </message>
    <message>
        <source>Nothing has these words. Try the beginning of one.</source>
        <translation type="unfinished">Does dim â&apos;r geiriau hyn. Rhowch gynnig ar ddechrau gair.</translation>
    </message>
    <message numerus="yes">
        <source>No page has every word; %n has some of them.</source>
        <translation type="unfinished">
            <numerusform>Does gan yr un dudalen bob gair; mae rhai ohonynt gan %n.</numerusform>
            <numerusform>Does gan yr un dudalen bob gair; mae rhai ohonynt gan %n.</numerusform>
            <numerusform>Does gan yr un dudalen bob gair; mae rhai ohonynt gan %n.</numerusform>
            <numerusform>Does gan yr un dudalen bob gair; mae rhai ohonynt gan %n.</numerusform>
            <numerusform>Does gan yr un dudalen bob gair; mae rhai ohonynt gan %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation type="unfinished">
            <numerusform>%n tudalen</numerusform>
            <numerusform>%n tudalen</numerusform>
            <numerusform>%n tudalen</numerusform>
            <numerusform>%n tudalen</numerusform>
            <numerusform>%n tudalen</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no guidance on %1 in the templates that are installed.</source>
        <translation type="unfinished">Does dim canllaw ar %1 yn y templedi sydd wedi&apos;u gosod.</translation>
    </message>
    <message>
        <source>Back to the review  (Esc)</source>
        <translation type="unfinished">Yn ôl i&apos;r adolygiad  (Esc)</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::GuidancePanel</name>
    <message>
        <source>Guidance</source>
        <translation type="unfinished">Canllawiau</translation>
    </message>
    <message>
        <source>Guidance for a question stands here while you answer it.</source>
        <translation type="unfinished">Mae canllawiau i gwestiwn yma tra byddwch yn ei ateb.</translation>
    </message>
    <message>
        <source>Why we ask</source>
        <translation type="unfinished">Pam rydym yn gofyn</translation>
    </message>
    <message>
        <source>How to answer</source>
        <translation type="unfinished">Sut i ateb</translation>
    </message>
    <message>
        <source>A good answer</source>
        <translation type="unfinished">Ateb da</translation>
    </message>
    <message>
        <source>Not verified: %1</source>
        <translation type="unfinished">Heb ei wirio: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>title of a page, its address</comment>
        <translation type="unfinished">%1: %2</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation type="unfinished">Ffynhonnell: %1</translation>
    </message>
    <message>
        <source>Open in the guidance library</source>
        <translation type="unfinished">Agor yn y llyfrgell ganllawiau</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <comment>action, its keys</comment>
        <translation type="unfinished">%1  (%2)</translation>
    </message>
    <message>
        <source>Open in the library</source>
        <translation type="unfinished">Agor yn y llyfrgell</translation>
    </message>
    <message>
        <source>Coach mode: everything that helps is open.</source>
        <translation type="unfinished">Modd hyfforddi: mae popeth sy&apos;n helpu ar agor.</translation>
    </message>
    <message>
        <source>It goes by itself after five reviews of this kind.</source>
        <translation type="unfinished">Mae&apos;n mynd ohono&apos;i hun ar ôl pum adolygiad o&apos;r math hwn.</translation>
    </message>
    <message>
        <source>%1 closes it.</source>
        <comment>a key, coach mode</comment>
        <translation type="unfinished">Mae %1 yn ei gau.</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::GuidanceReader</name>
    <message>
        <source>Guidance</source>
        <translation type="unfinished">Canllawiau</translation>
    </message>
    <message>
        <source>Why we ask</source>
        <translation type="unfinished">Pam rydym yn gofyn</translation>
    </message>
    <message>
        <source>How to answer</source>
        <translation type="unfinished">Sut i ateb</translation>
    </message>
    <message>
        <source>A good answer</source>
        <translation type="unfinished">Ateb da</translation>
    </message>
    <message>
        <source>To choose from</source>
        <translation type="unfinished">I ddewis ohonynt</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation type="unfinished">Heb ei wirio</translation>
    </message>
    <message>
        <source>Where this is from</source>
        <translation type="unfinished">O ble y daw hyn</translation>
    </message>
    <message>
        <source>Questions that lead here</source>
        <translation type="unfinished">Cwestiynau sy&apos;n arwain yma</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation type="unfinished">Darllen ymlaen</translation>
    </message>
    <message>
        <source>%1 (opens %2 in the browser)</source>
        <comment>title, host</comment>
        <translation type="unfinished">%1 (yn agor %2 yn y porwr)</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::KeptList</name>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished">Tynnu&apos;n ôl</translation>
    </message>
    <message>
        <source>Withdraw: %1</source>
        <comment>the list</comment>
        <translation type="unfinished">Tynnu&apos;n ôl: %1</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::KeyEditor</name>
    <message>
        <source>Action</source>
        <translation type="unfinished">Gweithred</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished">Bysellau</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation type="unfinished">Defnyddio&apos;r bysellau hyn</translation>
    </message>
    <message>
        <source>Change the keys</source>
        <translation type="unfinished">Newid y bysellau</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation type="unfinished">Gweithredoedd a&apos;u bysellau</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation type="unfinished">Bysellau newydd</translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <translation type="unfinished">Pwyswch y bysellau newydd</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation type="unfinished">Dim bysellau</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation type="unfinished">Fel ar y dechrau</translation>
    </message>
    <message>
        <source>Single keys work, except while typing</source>
        <translation type="unfinished">Mae bysellau sengl yn gweithio, ac eithrio wrth deipio</translation>
    </message>
    <message>
        <source>%1 uses these keys, or keys that begin like them. Choose others, or change that one first.</source>
        <translation type="unfinished">Mae %1 yn defnyddio&apos;r bysellau hyn, neu rai sy&apos;n dechrau&apos;r un fath. Dewiswch rai eraill, neu newidiwch hwnnw yn gyntaf.</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished">Bysellau</translation>
    </message>
    <message>
        <source>Single keys do nothing while you type. All keys can be changed or switched off: Help, Change the keys.</source>
        <translation type="unfinished">Nid yw bysellau sengl yn gwneud dim wrth i chi deipio. Gellir newid neu ddiffodd pob bysell: Cymorth, Newid y bysellau.</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::LineEditor</name>
    <message>
        <source>3 Apr, 3/4/26 or +7</source>
        <comment>a day: keep the forms, translate the month</comment>
        <translation type="unfinished">3 Ebr, 3/4/26 neu +7</translation>
    </message>
    <message>
        <source>3 Apr 14:05, or now</source>
        <comment>a time: keep the forms, translate the month</comment>
        <translation type="unfinished">3 Ebr 14:05, neu nawr</translation>
    </message>
    <message>
        <source>Not read as a whole number.</source>
        <translation type="unfinished">Ni ellir ei ddarllen fel rhif cyfan.</translation>
    </message>
    <message>
        <source>Not read as a day yet: 3 Apr, 3/4/26 or +7.</source>
        <translation type="unfinished">Ni ellir ei ddarllen fel diwrnod eto: 3 Ebr, 3/4/26 neu +7.</translation>
    </message>
    <message>
        <source>Not read as a time yet: 3 Apr 14:05.</source>
        <translation type="unfinished">Ni ellir ei ddarllen fel amser eto: 3 Ebr 14:05.</translation>
    </message>
    <message>
        <source>“+7” is in seven days; Enter goes on.</source>
        <translation type="unfinished">“+7” yw ymhen saith diwrnod; Enter i fynd ymlaen.</translation>
    </message>
    <message>
        <source>Enter goes on.</source>
        <translation type="unfinished">Enter i fynd ymlaen.</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::ListEditor</name>
    <message>
        <source>Choose…</source>
        <translation type="unfinished">Dewis…</translation>
    </message>
    <message>
        <source>Type the beginning of an answer; Enter goes on; Delete clears.</source>
        <translation type="unfinished">Teipiwch ddechrau ateb; Enter i fynd ymlaen; Delete i glirio.</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::LockPage</name>
    <message>
        <source>Open again</source>
        <translation type="unfinished">Agor eto</translation>
    </message>
    <message>
        <source>Casegrip is locked</source>
        <translation type="unfinished">Mae Casegrip wedi&apos;i gloi</translation>
    </message>
    <message>
        <source>Nothing of your work is shown, and nothing of it is lost: what you were writing is saved, and everything is as you left it.</source>
        <translation type="unfinished">Nid oes dim o&apos;ch gwaith yn cael ei ddangos, ac nid oes dim wedi&apos;i golli: mae&apos;r hyn yr oeddech yn ei ysgrifennu wedi&apos;i gadw, ac mae popeth fel y gadawsoch ef.</translation>
    </message>
    <message>
        <source>Casegrip does not know your password and cannot ask who you are. This page keeps others from reading over your shoulder; it does not keep them out. Lock the screen of this computer when you leave it.</source>
        <translation type="unfinished">Nid yw Casegrip yn gwybod eich cyfrinair ac ni all ofyn pwy ydych chi. Mae&apos;r dudalen hon yn atal eraill rhag darllen dros eich ysgwydd; nid yw&apos;n eu cadw allan. Clowch sgrin y cyfrifiadur hwn pan fyddwch yn ei adael.</translation>
    </message>
    <message>
        <source>Shows your work again, as you left it.</source>
        <translation type="unfinished">Yn dangos eich gwaith eto, fel y gadawsoch ef.</translation>
    </message>
    <message>
        <source>Nothing of your work is lost: what you were writing is saved. Casegrip opens again by itself when the policy of this computer has been put right.</source>
        <translation type="unfinished">Nid oes dim o&apos;ch gwaith wedi&apos;i golli: mae&apos;r hyn yr oeddech yn ei ysgrifennu wedi&apos;i gadw. Bydd Casegrip yn agor eto ohono&apos;i hun pan fydd polisi&apos;r cyfrifiadur hwn wedi&apos;i gywiro.</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::LogTextDialog</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished">Copïo</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::MainWindow</name>
    <message>
        <source>Getting the data ready. After an upgrade this can take a minute.</source>
        <translation type="unfinished">Yn paratoi&apos;r data. Ar ôl uwchraddio gall hyn gymryd munud.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished">Ciw</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation type="unfinished">Cysoni</translation>
    </message>
    <message>
        <source>The language changes when Casegrip is started again.</source>
        <translation type="unfinished">Bydd yr iaith yn newid pan gychwynnir Casegrip eto.</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation type="unfinished">&amp;Data</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation type="unfinished">&amp;Achos</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished">&amp;Golygu</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished">Go&amp;lwg</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished">&amp;Mynd</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished">&amp;Cymorth</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished">Yn cadw…</translation>
    </message>
    <message>
        <source>test folder</source>
        <translation type="unfinished">ffolder brawf</translation>
    </message>
    <message>
        <source>fictional force</source>
        <translation type="unfinished">heddlu dychmygol</translation>
    </message>
    <message>
        <source>Test folder: figures are not real</source>
        <translation type="unfinished">Ffolder brawf: nid yw&apos;r ffigurau&apos;n rhai go iawn</translation>
    </message>
    <message>
        <source>Fictional force: nobody here is real</source>
        <translation type="unfinished">Heddlu dychmygol: nid oes neb go iawn yma</translation>
    </message>
    <message>
        <source>Open folder: everybody sees and may do everything</source>
        <translation type="unfinished">Ffolder agored: mae pawb yn gweld popeth ac yn cael gwneud popeth</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished">&amp;Dadwneud</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation type="unfinished">&amp;Dadwneud: %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation type="unfinished">Dadwnaed: %1</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished">Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation type="unfinished">Yn dadwneud…</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation type="unfinished">Canllawiau</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation type="unfinished">A&amp;dolygiad</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation type="unfinished">Yn barod.</translation>
    </message>
    <message>
        <source>Access log</source>
        <translation type="unfinished">Cofnod mynediad</translation>
    </message>
    <message>
        <source>Data check</source>
        <translation type="unfinished">Gwirio data</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation type="unfinished">Cymeradwyo</translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished">Ardal</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation type="unfinished">Cyflenwi</translation>
    </message>
    <message>
        <source>What if</source>
        <translation type="unfinished">Beth petai</translation>
    </message>
    <message>
        <source>Your login says who you are here.</source>
        <translation type="unfinished">Mae eich mewngofnod yn dweud pwy ydych chi yma.</translation>
    </message>
    <message>
        <source>new</source>
        <comment>mark at Sync: there is an export that was not read</comment>
        <translation type="unfinished">newydd</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::Navigation</name>
    <message>
        <source>%1  %2</source>
        <comment>page, count</comment>
        <translation type="unfinished">%1  %2</translation>
    </message>
    <message>
        <source>%1, warning</source>
        <comment>page</comment>
        <translation type="unfinished">%1, rhybudd</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::PackDialog</name>
    <message>
        <source>Choose…</source>
        <comment>a folder</comment>
        <translation type="unfinished">Dewis…</translation>
    </message>
    <message>
        <source>Close the month…</source>
        <translation type="unfinished">Cau&apos;r mis…</translation>
    </message>
    <message>
        <source>Monthly pack</source>
        <translation type="unfinished">Pecyn misol</translation>
    </message>
    <message>
        <source>PDF, web page, Excel, and CSV with the rows behind every figure. Cases that you do not see are counted and not listed. The access log says that you took it.</source>
        <translation type="unfinished">PDF, tudalen we, Excel, a CSV gyda&apos;r rhesi y tu ôl i bob ffigur. Cyfrifir achosion nad ydych yn eu gweld, ond ni chânt eu rhestru. Mae&apos;r cofnod mynediad yn dweud i chi ei gymryd allan.</translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished">Mis</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished">Ffolder</translation>
    </message>
    <message>
        <source>Write the pack</source>
        <translation type="unfinished">Ysgrifennu&apos;r pecyn</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation type="unfinished">Dewis y ffolder</translation>
    </message>
    <message>
        <source>Folder for the pack</source>
        <translation type="unfinished">Ffolder ar gyfer y pecyn</translation>
    </message>
    <message>
        <source>Looking whether the month is closed…</source>
        <translation type="unfinished">Yn edrych a yw&apos;r mis wedi&apos;i gau…</translation>
    </message>
    <message>
        <source>The month is not closed: its figures are as of now.</source>
        <translation type="unfinished">Nid yw&apos;r mis wedi&apos;i gau: mae ei ffigurau fel y maent nawr.</translation>
    </message>
    <message>
        <source>The month is closed already.</source>
        <translation type="unfinished">Mae&apos;r mis wedi&apos;i gau eisoes.</translation>
    </message>
    <message>
        <source>The month is not over yet.</source>
        <translation type="unfinished">Nid yw&apos;r mis ar ben eto.</translation>
    </message>
    <message>
        <source>Something is being done.</source>
        <translation type="unfinished">Mae rhywbeth yn cael ei wneud.</translation>
    </message>
    <message>
        <source>Close the month</source>
        <translation type="unfinished">Cau&apos;r mis</translation>
    </message>
    <message>
        <source>Close %1 with the figures that it has now?</source>
        <comment>a month</comment>
        <translation type="unfinished">Cau %1 gyda&apos;r ffigurau sydd ganddo nawr?</translation>
    </message>
    <message>
        <source>They are stored in the journal and stay the figures of the month. When a later export says something else, the pack and this page say what is restated and why. You can undo it.</source>
        <translation type="unfinished">Fe&apos;u storir yn y dyddlyfr a nhw fydd ffigurau&apos;r mis o hyd. Pan fydd allforiad diweddarach yn dweud rhywbeth arall, bydd y pecyn a&apos;r dudalen hon yn dweud beth a ailddatganwyd a pham. Gallwch ei ddadwneud.</translation>
    </message>
    <message>
        <source>Counting the month…</source>
        <translation type="unfinished">Yn cyfrif y mis…</translation>
    </message>
    <message>
        <source>The month is closed.</source>
        <translation type="unfinished">Mae&apos;r mis wedi&apos;i gau.</translation>
    </message>
    <message numerus="yes">
        <source>Wrote the monthly pack, %n file(s), into %1</source>
        <translation type="unfinished">
            <numerusform>Ysgrifennwyd y pecyn misol, %n ffeil, i %1</numerusform>
            <numerusform>Ysgrifennwyd y pecyn misol, %n ffeil, i %1</numerusform>
            <numerusform>Ysgrifennwyd y pecyn misol, %n ffeil, i %1</numerusform>
            <numerusform>Ysgrifennwyd y pecyn misol, %n ffeil, i %1</numerusform>
            <numerusform>Ysgrifennwyd y pecyn misol, %n ffeil, i %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished">Cynnydd</translation>
    </message>
    <message>
        <source>Whether the month is closed could not be read.</source>
        <translation type="unfinished">Ni ellid darllen a yw’r mis ar gau.</translation>
    </message>
    <message>
        <source>No closing of the month is shown to you, and its figures are as of now. Closings are shown to those who see every team.</source>
        <translation type="unfinished">Ni ddangosir i chi fod y mis wedi’i gau, ac mae ei ffigurau fel y maent nawr. Dangosir hynny i’r rhai sy’n gweld pob tîm.</translation>
    </message>
    <message>
        <source>It is not known yet whether the month is closed.</source>
        <translation type="unfinished">Nid yw’n hysbys eto a yw’r mis ar gau.</translation>
    </message>
    <message>
        <source>The month is being closed, which is not stopped.</source>
        <translation type="unfinished">Mae’r mis yn cael ei gau, ac ni chaiff hynny ei atal.</translation>
    </message>
    <message>
        <source>Closed %1</source>
        <comment>a month</comment>
        <translation type="unfinished">Caewyd %1</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished">Yn stopio…</translation>
    </message>
    <message>
        <source>Writing the files…</source>
        <translation type="unfinished">Wrthi’n ysgrifennu’r ffeiliau…</translation>
    </message>
    <message>
        <source>It is being stopped.</source>
        <translation type="unfinished">Mae’n cael ei atal.</translation>
    </message>
    <message>
        <source>Its figures are those of the teams that you answer for, and its cover says so.</source>
        <translation type="unfinished">Ffigurau&apos;r timau yr ydych yn atebol drostynt yw&apos;r rhain, ac mae&apos;r clawr yn dweud hynny.</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::Palette</name>
    <message>
        <source>Find an action</source>
        <translation type="unfinished">Dod o hyd i weithred</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation type="unfinished">Beth hoffech chi ei wneud?</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished">Gweithredoedd</translation>
    </message>
    <message>
        <source>%1 - not now: %2</source>
        <comment>an action, why it is off</comment>
        <translation type="unfinished">%1 - nid nawr: %2</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::PassphraseDialog</name>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished">Cyfrinymadrodd</translation>
    </message>
    <message>
        <source>Again</source>
        <translation type="unfinished">Eto</translation>
    </message>
    <message>
        <source>Use this passphrase</source>
        <translation type="unfinished">Defnyddio&apos;r cyfrinymadrodd hwn</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters.</source>
        <translation type="unfinished">
            <numerusform>O leiaf %n nod.</numerusform>
            <numerusform>O leiaf %n nod.</numerusform>
            <numerusform>O leiaf %n nod.</numerusform>
            <numerusform>O leiaf %n nod.</numerusform>
            <numerusform>O leiaf %n nod.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation type="unfinished">Nid yw&apos;r ddau yr un fath eto.</translation>
    </message>
    <message>
        <source>Write it down and keep it somewhere else: without it the backups cannot be read.</source>
        <translation type="unfinished">Ysgrifennwch ef a&apos;i gadw yn rhywle arall: hebddo ni ellir darllen y copïau wrth gefn.</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::PlainTableModel</name>
    <message>
        <source>empty</source>
        <comment>of a cell</comment>
        <translation type="unfinished">gwag</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::PlanView</name>
    <message>
        <source>%1: %2 export of %3</source>
        <comment>name, full or changes only, time</comment>
        <translation type="unfinished">%1: allforiad %2 o %3</translation>
    </message>
    <message>
        <source>This is what is here already. There is nothing to do.</source>
        <translation type="unfinished">Dyma sydd yma eisoes. Nid oes dim i&apos;w wneud.</translation>
    </message>
    <message>
        <source>Please look at this first</source>
        <translation type="unfinished">Edrychwch ar hyn yn gyntaf</translation>
    </message>
    <message>
        <source>New cases</source>
        <translation type="unfinished">Achosion newydd</translation>
    </message>
    <message>
        <source>Changed cases</source>
        <translation type="unfinished">Achosion a newidiwyd</translation>
    </message>
    <message>
        <source>Unchanged cases</source>
        <translation type="unfinished">Achosion heb newid</translation>
    </message>
    <message>
        <source>Cases not in this export</source>
        <translation type="unfinished">Achosion nad ydynt yn yr allforiad hwn</translation>
    </message>
    <message>
        <source>Rows refused</source>
        <translation type="unfinished">Rhesi a wrthodwyd</translation>
    </message>
    <message>
        <source>Reviews no longer in the export: they stop counting</source>
        <translation type="unfinished">Adolygiadau nad ydynt yn yr allforiad mwyach: maent yn peidio â chyfrif</translation>
    </message>
    <message>
        <source>Events worked out by comparing exports</source>
        <translation type="unfinished">Digwyddiadau a gyfrifwyd drwy gymharu allforion</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>a count before and after</comment>
        <translation type="unfinished">%1 → %2</translation>
    </message>
    <message>
        <source>Open work of new and changed cases, before and after</source>
        <translation type="unfinished">Gwaith agored yr achosion newydd a’r rhai a newidiwyd, cyn ac ar ôl</translation>
    </message>
    <message>
        <source>of it overdue</source>
        <translation type="unfinished">ohono&apos;n hwyr</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <comment>file, number, reason</comment>
        <translation type="unfinished">%1, llinell %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform>a %n arall</numerusform>
            <numerusform>a %n arall</numerusform>
            <numerusform>a %n arall</numerusform>
            <numerusform>a %n arall</numerusform>
            <numerusform>a %n arall</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows that cannot be taken</source>
        <translation type="unfinished">Rhesi na ellir eu cymryd</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::ProgressStrip</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Canslo</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished">Cynnydd</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is done, its present step</comment>
        <translation type="unfinished">%1: %2</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::ProtectionPage</name>
    <message>
        <source>the folder itself</source>
        <translation type="unfinished">y ffolder ei hun</translation>
    </message>
    <message>
        <source>your own work; cannot be had again</source>
        <translation type="unfinished">eich gwaith eich hun; ni ellir ei gael eto</translation>
    </message>
    <message>
        <source>cases and due times; can be rebuilt</source>
        <translation type="unfinished">achosion ac amserau dyledus; gellir eu hailadeiladu</translation>
    </message>
    <message>
        <source>signs what you enter</source>
        <translation type="unfinished">yn llofnodi&apos;r hyn a gofnodwch</translation>
    </message>
    <message>
        <source>copies of your own work</source>
        <translation type="unfinished">copïau o&apos;ch gwaith eich hun</translation>
    </message>
    <message>
        <source>where sealed copies go</source>
        <translation type="unfinished">i ble mae copïau dan sêl yn mynd</translation>
    </message>
    <message>
        <source>exports that were applied</source>
        <translation type="unfinished">allforion a gymhwyswyd</translation>
    </message>
    <message>
        <source>held by the one who writes</source>
        <translation type="unfinished">yn nwylo&apos;r un sy&apos;n ysgrifennu</translation>
    </message>
    <message>
        <source>the log: no names, no free text</source>
        <translation type="unfinished">y log: dim enwau, dim testun rhydd</translation>
    </message>
    <message>
        <source>Data protection</source>
        <translation type="unfinished">Diogelu data</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished">Disg</translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished">Ffeiliau</translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">Enw</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished">Modd</translation>
    </message>
    <message>
        <source>Who may open it</source>
        <translation type="unfinished">Pwy all ei agor</translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished">Maint</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished">Beth ydyw</translation>
    </message>
    <message>
        <source>Files of the data folder</source>
        <translation type="unfinished">Ffeiliau&apos;r ffolder data</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished">Copïau wrth gefn</translation>
    </message>
    <message>
        <source>What Casegrip does</source>
        <translation type="unfinished">Beth mae Casegrip yn ei wneud</translation>
    </message>
    <message>
        <source>Makes its files for your login alone, and leaves no memory images behind when it stops.</source>
        <translation type="unfinished">Yn gwneud ei ffeiliau ar gyfer eich mewngofnodiad chi yn unig, ac nid yw&apos;n gadael delweddau cof ar ôl pan mae&apos;n stopio.</translation>
    </message>
    <message>
        <source>Talks to no server. Nothing leaves this computer by itself, except sealed copies to the second folder that you choose.</source>
        <translation type="unfinished">Nid yw&apos;n siarad ag unrhyw weinydd. Nid oes dim yn gadael y cyfrifiadur hwn ar ei ben ei hun, heblaw copïau dan sêl i&apos;r ail ffolder a ddewiswch.</translation>
    </message>
    <message>
        <source>Does not encrypt its files: that is the disk&apos;s part.</source>
        <translation type="unfinished">Nid yw&apos;n amgryptio ei ffeiliau: gwaith y ddisg yw hynny.</translation>
    </message>
    <message>
        <source>The disk is encrypted (%1).</source>
        <translation type="unfinished">Mae&apos;r ddisg wedi&apos;i hamgryptio (%1).</translation>
    </message>
    <message>
        <source>Whoever takes the disk out cannot read it. Log out or lock the screen when you leave.</source>
        <translation type="unfinished">Ni all neb sy&apos;n tynnu&apos;r ddisg allan ei darllen. Allgofnodwch neu clowch y sgrin wrth adael.</translation>
    </message>
    <message>
        <source>The disk is not encrypted (%1).</source>
        <translation type="unfinished">Nid yw&apos;r ddisg wedi&apos;i hamgryptio (%1).</translation>
    </message>
    <message>
        <source>Whoever has the disk can read everything here. Ask your IT service for disk encryption, or move the data folder to a disk that has it.</source>
        <translation type="unfinished">Gall pwy bynnag sydd â&apos;r ddisg ddarllen popeth yma. Gofynnwch i&apos;ch gwasanaeth TG am amgryptio disg, neu symudwch y ffolder data i ddisg sydd ag ef.</translation>
    </message>
    <message>
        <source>The system does not say whether the disk is encrypted.</source>
        <translation type="unfinished">Nid yw&apos;r system yn dweud a yw&apos;r ddisg wedi&apos;i hamgryptio.</translation>
    </message>
    <message>
        <source>The data folder lies on a share, in a container or on several disks. Ask your IT service how it is protected.</source>
        <translation type="unfinished">Mae&apos;r ffolder data ar gyfran, mewn cynhwysydd neu ar sawl disg. Gofynnwch i&apos;ch gwasanaeth TG sut y caiff ei ddiogelu.</translation>
    </message>
    <message>
        <source>others too</source>
        <translation type="unfinished">eraill hefyd</translation>
    </message>
    <message>
        <source>you alone</source>
        <translation type="unfinished">chi yn unig</translation>
    </message>
    <message>
        <source>They are in %1.</source>
        <translation type="unfinished">Maent yn %1.</translation>
    </message>
    <message>
        <source>Other logins of this computer can enter the folder. Start Casegrip again: it closes it. If this comes back, tell your IT service.</source>
        <translation type="unfinished">Gall mewngofnodiadau eraill y cyfrifiadur hwn fynd i&apos;r ffolder. Dechreuwch Casegrip eto: mae&apos;n ei chau. Os daw hyn yn ôl, dywedwch wrth eich gwasanaeth TG.</translation>
    </message>
    <message>
        <source>Something in the folder could be read by others if it were copied elsewhere.</source>
        <translation type="unfinished">Gallai eraill ddarllen rhywbeth yn y ffolder pe câi ei gopïo i rywle arall.</translation>
    </message>
    <message>
        <source>Writes no names, case numbers or free text into its log, and none into the titles of its windows.</source>
        <translation type="unfinished">Nid yw&apos;n ysgrifennu enwau, rhifau achosion na thestun rhydd yn ei log, nac yn nheitlau ei ffenestri.</translation>
    </message>
    <message>
        <source>Takes its content out of the window when nobody touches it for a while, when the screen is locked and before the computer sleeps; Ctrl+L does it at once. It knows no password: lock the screen when you leave.</source>
        <translation type="unfinished">Yn tynnu ei gynnwys o&apos;r ffenestr pan nad oes neb yn ei gyffwrdd am ychydig, pan gaiff y sgrin ei chloi a chyn i&apos;r cyfrifiadur gysgu; mae Ctrl+L yn gwneud hynny ar unwaith. Nid yw&apos;n gwybod unrhyw gyfrinair: clowch y sgrin pan fyddwch yn gadael.</translation>
    </message>
    <message>
        <source>Takes what you copied off the clipboard after a while.</source>
        <translation type="unfinished">Yn tynnu&apos;r hyn a gopïwyd gennych oddi ar y clipfwrdd ar ôl ychydig.</translation>
    </message>
    <message>
        <source>Tells the access log which cases you look at, for which work, and that you searched, but not the words.</source>
        <translation type="unfinished">Yn dweud wrth y cofnod mynediad pa achosion yr edrychwch arnynt, at ba waith, a&apos;ch bod wedi chwilio, ond nid y geiriau.</translation>
    </message>
    <message>
        <source>Runs as you. Who can read the files can read the data in them, with other programs too: a policy decides what Casegrip shows and signs, and nothing else.</source>
        <translation type="unfinished">Yn rhedeg fel chi. Gall pwy bynnag a all ddarllen y ffeiliau ddarllen y data ynddynt, â rhaglenni eraill hefyd: mae polisi&apos;n penderfynu beth mae Casegrip yn ei ddangos a&apos;i lofnodi, a dim arall.</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::QuestionCard</name>
    <message>
        <source>%1 (optional)</source>
        <comment>a question</comment>
        <translation type="unfinished">%1 (dewisol)</translation>
    </message>
    <message>
        <source>Last time: %1</source>
        <translation type="unfinished">Y tro diwethaf: %1</translation>
    </message>
    <message>
        <source>A part of this answer is no longer offered and will not be part of the review.</source>
        <translation type="unfinished">Ni chynigir rhan o&apos;r ateb hwn mwyach ac ni fydd yn rhan o&apos;r adolygiad.</translation>
    </message>
    <message>
        <source>Reason for going on without it</source>
        <translation type="unfinished">Rheswm dros fynd ymlaen hebddo</translation>
    </message>
    <message>
        <source>Or go on without it: why? The reason is kept with the review.</source>
        <translation type="unfinished">Neu ewch ymlaen hebddo: pam? Cedwir y rheswm gyda&apos;r adolygiad.</translation>
    </message>
    <message>
        <source>Take this day</source>
        <translation type="unfinished">Cymryd y diwrnod hwn</translation>
    </message>
    <message>
        <source>Change to that form</source>
        <translation type="unfinished">Newid i&apos;r ffurflen honno</translation>
    </message>
    <message>
        <source>Begins the review on the form that this answer calls for</source>
        <translation type="unfinished">Yn dechrau&apos;r adolygiad ar y ffurflen y mae&apos;r ateb hwn yn galw amdani</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::QueueChips</name>
    <message>
        <source>%1  %2</source>
        <comment>name of a chip, count</comment>
        <translation type="unfinished">%1  %2</translation>
    </message>
    <message>
        <source>Red box only  %1</source>
        <translation type="unfinished">Blwch coch yn unig  %1</translation>
    </message>
    <message>
        <source>%1 rows chosen</source>
        <translation type="unfinished">Dewiswyd %1 rhes</translation>
    </message>
    <message>
        <source>My directions  %1</source>
        <translation type="unfinished">Fy nghyfarwyddiadau  %1</translation>
    </message>
    <message>
        <source>My directions  %1, %2 late</source>
        <translation type="unfinished">Fy nghyfarwyddiadau  %1, %2 yn hwyr</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::QueueModel</name>
    <message>
        <source>Due</source>
        <translation type="unfinished">Dyledus</translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished">Achos</translation>
    </message>
    <message>
        <source>Offence</source>
        <translation type="unfinished">Trosedd</translation>
    </message>
    <message>
        <source>Red box</source>
        <translation type="unfinished">Blwch coch</translation>
    </message>
    <message>
        <source>OIC</source>
        <comment>officer in the case; a column title</comment>
        <translation type="unfinished">Swyddog</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished">Cam</translation>
    </message>
    <message>
        <source>Last review</source>
        <translation type="unfinished">Adolygiad diwethaf</translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished">Statws</translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished">Tîm</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished">Cofnodwyd</translation>
    </message>
    <message>
        <source>%1. Opened %2.</source>
        <translation type="unfinished">%1. Agorwyd %2.</translation>
    </message>
    <message>
        <source>Due %1.
Opened %2.
%3.</source>
        <translation type="unfinished">Dyledus %1.
Agorwyd %2.
%3.</translation>
    </message>
    <message>
        <source>not allocated</source>
        <translation type="unfinished">heb ei ddyrannu</translation>
    </message>
    <message>
        <source>%1 %2 · %3</source>
        <comment>rank, name, open cases: &quot;PC Jones · 18&quot;</comment>
        <translation type="unfinished">%1 %2 · %3</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no review yet</comment>
        <translation type="unfinished">dim</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind of review, date</comment>
        <translation type="unfinished">%1, %2</translation>
    </message>
    <message>
        <source>not in the export since %1</source>
        <translation type="unfinished">ddim yn yr allforiad ers %1</translation>
    </message>
    <message>
        <source>snoozed until %1</source>
        <translation type="unfinished">wedi&apos;i ohirio tan %1</translation>
    </message>
    <message>
        <source>%1, restricted</source>
        <translation type="unfinished">%1, cyfyngedig</translation>
    </message>
    <message>
        <source>empty</source>
        <comment>of a cell</comment>
        <translation type="unfinished">gwag</translation>
    </message>
    <message>
        <source>%1, returned</source>
        <comment>a stage, whose review was returned to me</comment>
        <translation type="unfinished">%1, dychwelwyd</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::QueuePage</name>
    <message>
        <source>Queue</source>
        <translation type="unfinished">Ciw</translation>
    </message>
    <message>
        <source>Sorting…</source>
        <translation type="unfinished">Yn trefnu…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished">Yn darllen…</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::ReasonDialog</name>
    <message>
        <source>Until</source>
        <translation type="unfinished">Tan</translation>
    </message>
    <message numerus="yes">
        <source>The text is too long: at most %n characters.</source>
        <translation type="unfinished">
            <numerusform>Mae&apos;r testun yn rhy hir: %n nod ar y mwyaf.</numerusform>
            <numerusform>Mae&apos;r testun yn rhy hir: %n nod ar y mwyaf.</numerusform>
            <numerusform>Mae&apos;r testun yn rhy hir: %n nod ar y mwyaf.</numerusform>
            <numerusform>Mae&apos;r testun yn rhy hir: %n nod ar y mwyaf.</numerusform>
            <numerusform>Mae&apos;r testun yn rhy hir: %n nod ar y mwyaf.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casegrip::ui::RedBoxDialog</name>
    <message>
        <source>Also those whose risk is not graded yet</source>
        <translation type="unfinished">Hefyd y rhai nad yw eu risg wedi&apos;i graddio eto</translation>
    </message>
    <message>
        <source>A red-box rule</source>
        <translation type="unfinished">Rheol blwch coch</translation>
    </message>
    <message>
        <source>Red box: %1</source>
        <comment>a category</comment>
        <translation type="unfinished">Blwch coch: %1</translation>
    </message>
    <message>
        <source>A case is a red box by this rule if everything matches that is filled in here. Separate several by commas.</source>
        <translation type="unfinished">Mae achos yn flwch coch yn ôl y rheol hon os yw popeth sydd wedi&apos;i lenwi yma yn cyfateb. Gwahanwch sawl un â choma.</translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished">Categori</translation>
    </message>
    <message>
        <source>Classes: the principal or any included one</source>
        <translation type="unfinished">Dosbarthiadau: y prif un neu unrhyw un cynwysedig</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation type="unfinished">Baner</translation>
    </message>
    <message>
        <source>Risk: any of these</source>
        <translation type="unfinished">Risg: unrhyw un o&apos;r rhain</translation>
    </message>
    <message>
        <source>Take it into the candidate</source>
        <translation type="unfinished">Ei roi yn yr ymgeisydd</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::RefusedRows</name>
    <message>
        <source>Refused rows</source>
        <translation type="unfinished">Rhesi a wrthodwyd</translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished">Ffeil</translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished">Llinell</translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished">Colofn</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished">Rheswm</translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished">Rhes</translation>
    </message>
    <message>
        <source>Save all as CSV…</source>
        <translation type="unfinished">Cadw&apos;r cyfan fel CSV…</translation>
    </message>
    <message>
        <source>The chosen row, whole</source>
        <translation type="unfinished">Y rhes a ddewiswyd, yn gyfan</translation>
    </message>
    <message>
        <source>None.</source>
        <translation type="unfinished">Dim.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were not taken. They are kept here and tried again with the next export.</source>
        <translation type="unfinished">
            <numerusform>Ni chymerwyd %n rhes. Fe&apos;u cedwir yma a&apos;u profi eto gyda&apos;r allforiad nesaf.</numerusform>
            <numerusform>Ni chymerwyd %n rhes. Fe&apos;u cedwir yma a&apos;u profi eto gyda&apos;r allforiad nesaf.</numerusform>
            <numerusform>Ni chymerwyd %n rhes. Fe&apos;u cedwir yma a&apos;u profi eto gyda&apos;r allforiad nesaf.</numerusform>
            <numerusform>Ni chymerwyd %n rhes. Fe&apos;u cedwir yma a&apos;u profi eto gyda&apos;r allforiad nesaf.</numerusform>
            <numerusform>Ni chymerwyd %n rhes. Fe&apos;u cedwir yma a&apos;u profi eto gyda&apos;r allforiad nesaf.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 of %2 are shown.</source>
        <translation type="unfinished">Dangosir y %1 cyntaf o %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are of restricted cases and not shown.</source>
        <translation type="unfinished">
            <numerusform>Mae %n ohonynt o achosion cyfyngedig ac ni chânt eu dangos.</numerusform>
            <numerusform>Mae %n ohonynt o achosion cyfyngedig ac ni chânt eu dangos.</numerusform>
            <numerusform>Mae %n ohonynt o achosion cyfyngedig ac ni chânt eu dangos.</numerusform>
            <numerusform>Mae %n ohonynt o achosion cyfyngedig ac ni chânt eu dangos.</numerusform>
            <numerusform>Mae %n ohonynt o achosion cyfyngedig ac ni chânt eu dangos.</numerusform>
        </translation>
    </message>
    <message>
        <source>An administrator sees which.</source>
        <translation type="unfinished">Mae gweinyddwr yn gweld pa rai.</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <comment>file, number</comment>
        <translation type="unfinished">%1, llinell %2</translation>
    </message>
    <message>
        <source>%1, line %2, column %3</source>
        <comment>file, number, name</comment>
        <translation type="unfinished">%1, llinell %2, colofn %3</translation>
    </message>
    <message>
        <source>Save the refused rows</source>
        <translation type="unfinished">Cadw&apos;r rhesi a wrthodwyd</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished">Ffeiliau CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n row(s) as %1</source>
        <translation type="unfinished">
            <numerusform>Cadwyd %n rhes fel %1</numerusform>
            <numerusform>Cadwyd %n rhes fel %1</numerusform>
            <numerusform>Cadwyd %n rhes fel %1</numerusform>
            <numerusform>Cadwyd %n rhes fel %1</numerusform>
            <numerusform>Cadwyd %n rhes fel %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casegrip::ui::ReturnDialog</name>
    <message>
        <source>Return to its author</source>
        <translation type="unfinished">Dychwelyd i&apos;w awdur</translation>
    </message>
    <message>
        <source>%1 goes back to %2. Its obligation is open again until it is submitted anew; nothing of what was written is lost.</source>
        <translation type="unfinished">Mae %1 yn mynd yn ôl at %2. Mae ei rwymedigaeth ar agor eto nes iddo gael ei gyflwyno o&apos;r newydd; ni chollir dim o&apos;r hyn a ysgrifennwyd.</translation>
    </message>
    <message>
        <source>What has to be put right</source>
        <translation type="unfinished">Beth sydd i&apos;w gywiro</translation>
    </message>
    <message>
        <source>Return to %1</source>
        <translation type="unfinished">Dychwelyd at %1</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation type="unfinished">Pam?</translation>
    </message>
    <message>
        <source>What has to be put right?</source>
        <translation type="unfinished">Beth sydd i&apos;w gywiro?</translation>
    </message>
    <message numerus="yes">
        <source>The text is too long: at most %n characters.</source>
        <translation type="unfinished">
            <numerusform>Mae&apos;r testun yn rhy hir: %n nod ar y mwyaf.</numerusform>
            <numerusform>Mae&apos;r testun yn rhy hir: %n nod ar y mwyaf.</numerusform>
            <numerusform>Mae&apos;r testun yn rhy hir: %n nod ar y mwyaf.</numerusform>
            <numerusform>Mae&apos;r testun yn rhy hir: %n nod ar y mwyaf.</numerusform>
            <numerusform>Mae&apos;r testun yn rhy hir: %n nod ar y mwyaf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a reason and say what has to be put right.</source>
        <translation type="unfinished">Dewiswch reswm a dywedwch beth sydd i&apos;w gywiro.</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::ReviewCase</name>
    <message>
        <source>Case</source>
        <translation type="unfinished">Achos</translation>
    </message>
    <message>
        <source>Why is this due?</source>
        <translation type="unfinished">Pam mae hyn yn ddyledus?</translation>
    </message>
    <message>
        <source>Changed since the last review</source>
        <translation type="unfinished">Newidiadau ers yr adolygiad diwethaf</translation>
    </message>
    <message>
        <source>This is the first review of this case.</source>
        <translation type="unfinished">Dyma adolygiad cyntaf yr achos hwn.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>when, who</comment>
        <translation type="unfinished">%1, %2</translation>
    </message>
    <message>
        <source>Decision then: %1</source>
        <translation type="unfinished">Penderfyniad bryd hynny: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>fact, then and now</comment>
        <translation type="unfinished">%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time, what happened</comment>
        <translation type="unfinished">%1: %2</translation>
    </message>
    <message>
        <source>Nothing that the records system tells of.</source>
        <translation type="unfinished">Dim y mae&apos;r system gofnodion yn sôn amdano.</translation>
    </message>
    <message>
        <source>Directions still open</source>
        <translation type="unfinished">Cyfarwyddiadau sy&apos;n dal ar agor</translation>
    </message>
    <message>
        <source>None.</source>
        <translation type="unfinished">Dim.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished">Wedi&apos;i wneud</translation>
    </message>
    <message>
        <source>Overdue…</source>
        <translation type="unfinished">Hwyr…</translation>
    </message>
    <message>
        <source>Not needed…</source>
        <translation type="unfinished">Dim angen…</translation>
    </message>
    <message>
        <source>%1: direction %2</source>
        <translation type="unfinished">%1: cyfarwyddyd %2</translation>
    </message>
    <message>
        <source>Returned to you</source>
        <translation type="unfinished">Dychwelwyd atoch</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, when</comment>
        <translation type="unfinished">%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>The form was changed since: %n answer(s) have no place in it.</source>
        <translation type="unfinished">
            <numerusform>Newidiwyd y ffurflen ers hynny: nid oes lle ynddi i %n ateb.</numerusform>
            <numerusform>Newidiwyd y ffurflen ers hynny: nid oes lle ynddi i %n ateb.</numerusform>
            <numerusform>Newidiwyd y ffurflen ers hynny: nid oes lle ynddi i %n ateb.</numerusform>
            <numerusform>Newidiwyd y ffurflen ers hynny: nid oes lle ynddi i %n ateb.</numerusform>
            <numerusform>Newidiwyd y ffurflen ers hynny: nid oes lle ynddi i %n ateb.</numerusform>
        </translation>
    </message>
    <message>
        <source>Directions set then and closed since</source>
        <translation type="unfinished">Cyfarwyddiadau a roddwyd bryd hynny ac a gaewyd ers hynny</translation>
    </message>
    <message>
        <source>Read the review…</source>
        <translation type="unfinished">Darllen yr adolygiad…</translation>
    </message>
    <message>
        <source>Read the last review, %1</source>
        <translation type="unfinished">Darllen yr adolygiad diwethaf, %1</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::ReviewList</name>
    <message>
        <source>Reviews made here, newest first</source>
        <translation type="unfinished">Adolygiadau a wnaed yma, y diweddaraf yn gyntaf</translation>
    </message>
    <message>
        <source>Save or print</source>
        <translation type="unfinished">Cadw neu argraffu</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation type="unfinished">tynnwyd yn ôl</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>kind, time, who</comment>
        <translation type="unfinished">%1, %2, %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>reference, what the records system has of it</comment>
        <translation type="unfinished">%1: %2</translation>
    </message>
    <message>
        <source>%1, batch of %2</source>
        <comment>a review, signed together with how many</comment>
        <translation type="unfinished">%1, swp o %2</translation>
    </message>
    <message numerus="yes">
        <source>%n addition(s)</source>
        <translation type="unfinished">
            <numerusform>%n ychwanegiad</numerusform>
            <numerusform>%n ychwanegiad</numerusform>
            <numerusform>%n ychwanegiad</numerusform>
            <numerusform>%n ychwanegiad</numerusform>
            <numerusform>%n ychwanegiad</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casegrip::ui::ReviewOutputs</name>
    <message>
        <source>Copy log text</source>
        <translation type="unfinished">Copïo testun y cofnod</translation>
    </message>
    <message>
        <source>Save log text</source>
        <translation type="unfinished">Cadw testun y cofnod</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation type="unfinished">Ffeiliau testun (*.txt)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished">Cadw fel PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation type="unfinished">Ffeiliau PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Copied the log text of %1: paste it into the enquiry log</source>
        <translation type="unfinished">Copïwyd testun cofnod %1: gludwch ef i&apos;r cofnod ymholiadau</translation>
    </message>
    <message>
        <source>Saved %1 as %2</source>
        <translation type="unfinished">Cadwyd %1 fel %2</translation>
    </message>
    <message>
        <source>Printed %1</source>
        <translation type="unfinished">Argraffwyd %1</translation>
    </message>
    <message>
        <source>Who gets it (may be left empty)</source>
        <translation type="unfinished">Pwy sy&apos;n ei gael (gellir ei adael yn wag)</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation type="unfinished">Dewis ffolder…</translation>
    </message>
    <message>
        <source>Folder for the disclosure</source>
        <translation type="unfinished">Ffolder ar gyfer y datgeliad</translation>
    </message>
    <message>
        <source>Saved the reviews of %1 in %2</source>
        <translation type="unfinished">Cadwyd adolygiadau %1 yn %2</translation>
    </message>
    <message>
        <source>The framework on one page</source>
        <translation type="unfinished">Y fframwaith ar un dudalen</translation>
    </message>
    <message>
        <source>Who reviews what by when, as the framework says that is in force. A code on it leads to the address; without an address there is none.</source>
        <translation type="unfinished">Pwy sy&apos;n adolygu beth erbyn pryd, fel y dywed y fframwaith sydd mewn grym. Mae cod arni yn arwain at y cyfeiriad; heb gyfeiriad nid oes cod.</translation>
    </message>
    <message>
        <source>Address (may be left empty)</source>
        <translation type="unfinished">Cyfeiriad (gellir ei adael yn wag)</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished">Cadw fel PDF…</translation>
    </message>
    <message>
        <source>Save the poster</source>
        <translation type="unfinished">Cadw&apos;r poster</translation>
    </message>
    <message>
        <source>Saved the poster as %1</source>
        <translation type="unfinished">Cadwyd y poster fel %1</translation>
    </message>
    <message>
        <source>Read it first</source>
        <translation type="unfinished">Ei ddarllen yn gyntaf</translation>
    </message>
    <message>
        <source>Log text of %1</source>
        <translation type="unfinished">Testun log %1</translation>
    </message>
    <message>
        <source>Reviews for disclosure</source>
        <translation type="unfinished">Adolygiadau ar gyfer datgelu</translation>
    </message>
    <message>
        <source>Case %1: writes every review, version and direction made here as PDF, CSV and JSON with a list of hashes. The access log keeps who did it, when and for whom.</source>
        <translation type="unfinished">Achos %1: mae&apos;n ysgrifennu pob adolygiad, fersiwn a chyfarwyddyd a wnaed yma fel PDF, CSV a JSON gyda rhestr o hashau. Mae&apos;r cofnod mynediad yn cadw pwy a&apos;i gwnaeth, pryd ac i bwy.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished">Darllen</translation>
    </message>
    <message>
        <source>Review %1</source>
        <translation type="unfinished">Adolygiad %1</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::ReviewPage</name>
    <message>
        <source>Submit</source>
        <translation type="unfinished">Cyflwyno</translation>
    </message>
    <message>
        <source>Submit and next</source>
        <translation type="unfinished">Cyflwyno a&apos;r nesaf</translation>
    </message>
    <message>
        <source>Another form</source>
        <translation type="unfinished">Ffurflen arall</translation>
    </message>
    <message>
        <source>Another form for this review</source>
        <translation type="unfinished">Ffurflen arall i&apos;r adolygiad hwn</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation type="unfinished">Yn ôl i&apos;r ciw</translation>
    </message>
    <message>
        <source>Submit and next  (%1)</source>
        <comment>its keys</comment>
        <translation type="unfinished">Cyflwyno a&apos;r nesaf  (%1)</translation>
    </message>
    <message>
        <source>Opening the review of %1…</source>
        <translation type="unfinished">Yn agor adolygiad %1…</translation>
    </message>
    <message>
        <source>%1 - %2</source>
        <comment>form, case</comment>
        <translation type="unfinished">%1 - %2</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation type="unfinished">Cam %1 o %2</translation>
    </message>
    <message>
        <source>%1 of %2 answered</source>
        <translation type="unfinished">%1 o %2 wedi&apos;u hateb</translation>
    </message>
    <message numerus="yes">
        <source>%n will not be part of this review</source>
        <translation type="unfinished">
            <numerusform>Ni fydd %n yn rhan o&apos;r adolygiad hwn</numerusform>
            <numerusform>Ni fydd %n yn rhan o&apos;r adolygiad hwn</numerusform>
            <numerusform>Ni fydd %n yn rhan o&apos;r adolygiad hwn</numerusform>
            <numerusform>Ni fydd %n yn rhan o&apos;r adolygiad hwn</numerusform>
            <numerusform>Ni fydd %n yn rhan o&apos;r adolygiad hwn</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed: %1 of %2</source>
        <translation type="unfinished">Llofnodwyd: %1 o %2</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation type="unfinished">%1, fersiwn %2</translation>
    </message>
    <message>
        <source>%1. It waits for an approval by: %2</source>
        <comment>what was signed, a rank</comment>
        <translation type="unfinished">%1. Mae&apos;n aros am gymeradwyaeth gan: %2</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::ReviewWithdrawal</name>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished">Tynnu&apos;n ôl</translation>
    </message>
    <message>
        <source>Withdraw the review %1</source>
        <translation type="unfinished">Tynnu&apos;r adolygiad %1 yn ôl</translation>
    </message>
    <message>
        <source>It no longer counts, and what was due is due again. It stays on the record with the reason; the directions that it gave live on.</source>
        <translation type="unfinished">Nid yw&apos;n cyfrif mwyach, ac mae&apos;r hyn a oedd yn ddyledus yn ddyledus eto. Mae&apos;n aros ar y cofnod gyda&apos;r rheswm; mae&apos;r cyfarwyddiadau a roddodd yn parhau.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished">Rheswm</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation type="unfinished">Ei dynnu&apos;n ôl</translation>
    </message>
    <message>
        <source>Withdrawn: review %1</source>
        <translation type="unfinished">Tynnwyd yn ôl: adolygiad %1</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::RowsView</name>
    <message>
        <source>Rows behind the number</source>
        <translation type="unfinished">Y rhesi y tu ôl i&apos;r rhif</translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished">Achos</translation>
    </message>
    <message>
        <source>Show it in the queue</source>
        <translation type="unfinished">Ei ddangos yn y ciw</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished">Yn darllen…</translation>
    </message>
    <message>
        <source>Fewer than %1, and something restricted is among them: the rows are not shown.</source>
        <translation type="unfinished">Llai na %1, ac mae rhywbeth cyfyngedig yn eu plith: ni ddangosir y rhesi.</translation>
    </message>
    <message>
        <source>%1 in all.</source>
        <translation type="unfinished">%1 i gyd.</translation>
    </message>
    <message>
        <source>Choose a row to see its case here.</source>
        <translation type="unfinished">Dewiswch res i weld ei hachos yma.</translation>
    </message>
    <message>
        <source>and %1 not shown</source>
        <comment>rows at the end of a list</comment>
        <translation type="unfinished">a %1 heb eu dangos</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::SavedViews</name>
    <message>
        <source>Save this view</source>
        <translation type="unfinished">Cadw&apos;r olwg hon</translation>
    </message>
    <message>
        <source>Saved the view &quot;%1&quot; as Alt+%2</source>
        <translation type="unfinished">Cadwyd yr olwg &quot;%1&quot; fel Alt+%2</translation>
    </message>
    <message>
        <source>It gets the key Alt+%1.</source>
        <translation type="unfinished">Caiff y fysell Alt+%1.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">Enw</translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished">Cadw</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::ScopeBar</name>
    <message>
        <source>Scope</source>
        <translation type="unfinished">Cwmpas</translation>
    </message>
    <message>
        <source>Whose work</source>
        <translation type="unfinished">Gwaith pwy</translation>
    </message>
    <message>
        <source>Search: case, offence, officer, summary   /</source>
        <translation type="unfinished">Chwilio: achos, trosedd, swyddog, crynodeb   /</translation>
    </message>
    <message>
        <source>Search the queue</source>
        <translation type="unfinished">Chwilio&apos;r ciw</translation>
    </message>
    <message>
        <source>You work as %1, %2.</source>
        <translation type="unfinished">Rydych yn gweithio fel %1, %2.</translation>
    </message>
    <message>
        <source>export of %1, %2 old</source>
        <translation type="unfinished">allforiad %1, %2 oed</translation>
    </message>
    <message>
        <source>For %1</source>
        <comment>work for a rank</comment>
        <translation type="unfinished">Ar gyfer %1</translation>
    </message>
    <message>
        <source>For every rank</source>
        <translation type="unfinished">Ar gyfer pob rheng</translation>
    </message>
    <message>
        <source>Who I am: %1</source>
        <translation type="unfinished">Pwy ydw i: %1</translation>
    </message>
    <message>
        <source>%1 (covers %2)</source>
        <comment>who works, names</comment>
        <translation type="unfinished">%1 (yn cyflenwi dros %2)</translation>
    </message>
    <message>
        <source>Nobody in the roster has the login %1. In an open folder you see everything; what goes under a name cannot be signed.</source>
        <translation type="unfinished">Nid oes gan neb yn y rhestr y mewngofnod %1. Mewn ffolder agored gwelwch bopeth; ni ellir llofnodi&apos;r hyn sy&apos;n mynd dan enw.</translation>
    </message>
    <message>
        <source>You work with the login %1.</source>
        <translation type="unfinished">Rydych yn gweithio â&apos;r mewngofnod %1.</translation>
    </message>
    <message>
        <source>Acting until %1; held: %2.</source>
        <comment>day, rank</comment>
        <translation type="unfinished">Yn gweithredu tan %1; rheng ei hun: %2.</translation>
    </message>
    <message>
        <source>Acting; held: %1.</source>
        <comment>rank</comment>
        <translation type="unfinished">Yn gweithredu; rheng ei hun: %1.</translation>
    </message>
    <message>
        <source>Post: %1</source>
        <translation type="unfinished">Swydd: %1</translation>
    </message>
    <message>
        <source>Team: %1</source>
        <translation type="unfinished">Tîm: %1</translation>
    </message>
    <message>
        <source>Area: %1</source>
        <translation type="unfinished">Ardal: %1</translation>
    </message>
    <message>
        <source>Covers %1 until %2.</source>
        <comment>who, when</comment>
        <translation type="unfinished">Yn cyflenwi dros %1 tan %2.</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::SectionView</name>
    <message>
        <source>Remove this one</source>
        <translation type="unfinished">Tynnu hwn</translation>
    </message>
    <message>
        <source>nothing written yet</source>
        <translation type="unfinished">dim wedi&apos;i ysgrifennu eto</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n unanswered)</source>
        <translation type="unfinished">
            <numerusform>%1 (%n heb eu hateb)</numerusform>
            <numerusform>%1 (%n heb eu hateb)</numerusform>
            <numerusform>%1 (%n heb eu hateb)</numerusform>
            <numerusform>%1 (%n heb eu hateb)</numerusform>
            <numerusform>%1 (%n heb eu hateb)</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">Tynnu</translation>
    </message>
    <message>
        <source>Remove what is written here?</source>
        <translation type="unfinished">Tynnu&apos;r hyn sydd wedi&apos;i ysgrifennu yma?</translation>
    </message>
    <message>
        <source>It cannot be brought back.</source>
        <translation type="unfinished">Ni ellir ei gael yn ôl.</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::StarDialog</name>
    <message>
        <source>Choose…</source>
        <comment>a folder</comment>
        <translation type="unfinished">Dewis…</translation>
    </message>
    <message>
        <source>Export for Power BI and other tools</source>
        <translation type="unfinished">Allforio ar gyfer Power BI ac offer eraill</translation>
    </message>
    <message>
        <source>Everything as tables: facts, and dimensions to group them by, with a dictionary of their columns. No names and no free text; officers are pseudonyms, and restricted cases are only counted. The folder is new, empty, or holds an earlier export, which is replaced in one step. The access log says that you took it.</source>
        <translation type="unfinished">Popeth fel tablau: ffeithiau, a dimensiynau i&apos;w grwpio wrthynt, gyda geiriadur o&apos;u colofnau. Dim enwau a dim testun rhydd; ffugenwau yw swyddogion, a dim ond cyfrif achosion cyfyngedig a wneir. Mae&apos;r ffolder yn newydd, yn wag, neu&apos;n dal allforiad cynharach, a ddisodlir mewn un cam. Mae&apos;r log mynediad yn dweud eich bod wedi&apos;i gymryd.</translation>
    </message>
    <message>
        <source>Kind of files</source>
        <translation type="unfinished">Math o ffeiliau</translation>
    </message>
    <message>
        <source>A CSV file for each table</source>
        <translation type="unfinished">Ffeil CSV ar gyfer pob tabl</translation>
    </message>
    <message>
        <source>One SQLite file</source>
        <translation type="unfinished">Un ffeil SQLite</translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished">Ffeiliau</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished">Ffolder</translation>
    </message>
    <message>
        <source>Write the tables</source>
        <translation type="unfinished">Ysgrifennu&apos;r tablau</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation type="unfinished">Dewis y ffolder</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished">Cynnydd</translation>
    </message>
    <message>
        <source>Folder for the tables</source>
        <translation type="unfinished">Ffolder ar gyfer y tablau</translation>
    </message>
    <message>
        <source>The tables are being written.</source>
        <translation type="unfinished">Mae&apos;r tablau&apos;n cael eu hysgrifennu.</translation>
    </message>
    <message>
        <source>Choose a folder first.</source>
        <translation type="unfinished">Dewiswch ffolder yn gyntaf.</translation>
    </message>
    <message>
        <source>Wrote %1 cases into %2.</source>
        <comment>a number, a folder</comment>
        <translation type="unfinished">Ysgrifennwyd %1 achos i %2.</translation>
    </message>
    <message>
        <source>%1 more are only counted: they are restricted or not yours to see.</source>
        <translation type="unfinished">Dim ond cyfrif %1 arall a wneir: maent yn gyfyngedig neu nid eich rhai chi i&apos;w gweld.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished">Yn stopio…</translation>
    </message>
    <message>
        <source>Writing the tables: %1 of %2 cases</source>
        <comment>how many were done</comment>
        <translation type="unfinished">Yn ysgrifennu&apos;r tablau: %1 o %2 achos</translation>
    </message>
    <message>
        <source>Writing the tables…</source>
        <translation type="unfinished">Yn ysgrifennu&apos;r tablau…</translation>
    </message>
    <message>
        <source>It is being stopped.</source>
        <translation type="unfinished">Mae’n cael ei atal.</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::StatusLine</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished">Dadwneud</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation type="unfinished">Dadwneud: %1</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <comment>action, its keys</comment>
        <translation type="unfinished">%1  (%2)</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::StepModel</name>
    <message>
        <source>%1 of %2 answered</source>
        <translation type="unfinished">%1 o %2 wedi&apos;u hateb</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <comment>answered of asked</comment>
        <translation type="unfinished">%1/%2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished">Cam</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished">Wedi&apos;u hateb</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::SyncPage</name>
    <message>
        <source>Zipped exports (*.zip)</source>
        <translation type="unfinished">Allforion zip (*.zip)</translation>
    </message>
    <message>
        <source>The data</source>
        <translation type="unfinished">Y data</translation>
    </message>
    <message>
        <source>Read an export</source>
        <translation type="unfinished">Darllen allforiad</translation>
    </message>
    <message>
        <source>First it is read and checked, and nothing is changed. Then you see what it would do, and decide.</source>
        <translation type="unfinished">Yn gyntaf fe&apos;i darllenir a&apos;i wirio, ac ni newidir dim. Wedyn cewch weld beth y byddai&apos;n ei wneud, a phenderfynu.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation type="unfinished">Dewis ffolder…</translation>
    </message>
    <message>
        <source>Choose a zip…</source>
        <translation type="unfinished">Dewis zip…</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished">Gweithredu</translation>
    </message>
    <message>
        <source>Drop this plan</source>
        <translation type="unfinished">Gollwng y cynllun hwn</translation>
    </message>
    <message>
        <source>Exports applied</source>
        <translation type="unfinished">Allforion a weithredwyd</translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished">Gwnaed</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished">Math</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished">Rhesi</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished">Gwrthodwyd</translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">Enw</translation>
    </message>
    <message>
        <source>Go back to the one before…</source>
        <translation type="unfinished">Mynd yn ôl i&apos;r un blaenorol…</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation type="unfinished">Gwylio ffolder</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation type="unfinished">Ei ddarllen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished">Dewis…</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation type="unfinished">Peidio â gwylio</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished">Copïau wrth gefn</translation>
    </message>
    <message>
        <source>Choose a second folder…</source>
        <translation type="unfinished">Dewis ail ffolder…</translation>
    </message>
    <message>
        <source>Apply anyway…</source>
        <translation type="unfinished">Gweithredu beth bynnag…</translation>
    </message>
    <message>
        <source>No export has been read yet.</source>
        <translation type="unfinished">Ni ddarllenwyd unrhyw allforiad eto.</translation>
    </message>
    <message>
        <source>%1 cases, %2 of them open.</source>
        <translation type="unfinished">%1 achos, %2 ohonynt ar agor.</translation>
    </message>
    <message>
        <source>Export of %1, %2 old.</source>
        <translation type="unfinished">Allforiad %1, %2 oed.</translation>
    </message>
    <message>
        <source>That is too old: what is due may have changed.</source>
        <translation type="unfinished">Mae hynny&apos;n rhy hen: gall yr hyn sy&apos;n ddyledus fod wedi newid.</translation>
    </message>
    <message>
        <source>The next export was expected about %1.</source>
        <translation type="unfinished">Disgwylid yr allforiad nesaf tua %1.</translation>
    </message>
    <message>
        <source>The next export is expected about %1.</source>
        <translation type="unfinished">Disgwylir yr allforiad nesaf tua %1.</translation>
    </message>
    <message>
        <source>Choose the folder of an export</source>
        <translation type="unfinished">Dewis ffolder allforiad</translation>
    </message>
    <message>
        <source>Choose a zipped export</source>
        <translation type="unfinished">Dewis allforiad zip</translation>
    </message>
    <message>
        <source>Apply anyway?</source>
        <translation type="unfinished">Gweithredu beth bynnag?</translation>
    </message>
    <message>
        <source>Something about this export is unusual.</source>
        <translation type="unfinished">Mae rhywbeth anarferol am yr allforiad hwn.</translation>
    </message>
    <message>
        <source>Apply anyway</source>
        <translation type="unfinished">Gweithredu beth bynnag</translation>
    </message>
    <message>
        <source>Go back to the export before?</source>
        <translation type="unfinished">Mynd yn ôl i&apos;r allforiad blaenorol?</translation>
    </message>
    <message>
        <source>The facts become those of the export before. Your own notes, snoozes and red boxes stay.</source>
        <translation type="unfinished">Daw&apos;r ffeithiau yn rhai&apos;r allforiad blaenorol. Mae eich nodiadau, gohiriadau a blychau coch eich hun yn aros.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished">Mynd yn ôl</translation>
    </message>
    <message>
        <source>Choose the folder in which exports arrive</source>
        <translation type="unfinished">Dewis y ffolder y mae allforion yn cyrraedd iddi</translation>
    </message>
    <message>
        <source>Casegrip can look in a folder for new exports and tell you. It never applies one by itself.</source>
        <translation type="unfinished">Gall Casegrip edrych mewn ffolder am allforion newydd a dweud wrthych. Nid yw byth yn gweithredu un ohono&apos;i hun.</translation>
    </message>
    <message>
        <source>Watching %1.</source>
        <translation type="unfinished">Yn gwylio %1.</translation>
    </message>
    <message>
        <source>Choose a second folder for backups</source>
        <translation type="unfinished">Dewis ail ffolder ar gyfer copïau wrth gefn</translation>
    </message>
    <message>
        <source>Seal the backups</source>
        <translation type="unfinished">Selio&apos;r copïau wrth gefn</translation>
    </message>
    <message>
        <source>Backups in %1 are sealed with a passphrase, so that nobody else can read them.</source>
        <translation type="unfinished">Mae copïau wrth gefn yn %1 wedi&apos;u selio â chyfrinymadrodd, fel na all neb arall eu darllen.</translation>
    </message>
    <message>
        <source>There is an export of %1 that was not read yet: %2.</source>
        <comment>moment, name of the export</comment>
        <translation type="unfinished">Mae allforiad o %1 na ddarllenwyd eto: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n form(s) of your force in the data folder have a fault and are not used:</source>
        <translation type="unfinished">
            <numerusform>Mae nam ar %n ffurflen eich heddlu yn y ffolder data ac ni chaiff ei defnyddio:</numerusform>
            <numerusform>Mae nam ar %n ffurflen eich heddlu yn y ffolder data ac ni chaiff ei defnyddio:</numerusform>
            <numerusform>Mae nam ar %n ffurflen eich heddlu yn y ffolder data ac ni chaiff ei defnyddio:</numerusform>
            <numerusform>Mae nam ar %n ffurflen eich heddlu yn y ffolder data ac ni chaiff ei defnyddio:</numerusform>
            <numerusform>Mae nam ar %n ffurflen eich heddlu yn y ffolder data ac ni chaiff ei defnyddio:</numerusform>
        </translation>
    </message>
    <message>
        <source> hours</source>
        <translation type="unfinished"> awr</translation>
    </message>
    <message>
        <source>Too old after, in hours</source>
        <translation type="unfinished">Rhy hen ar ôl, mewn oriau</translation>
    </message>
    <message>
        <source>An export is too old after</source>
        <translation type="unfinished">Mae allforiad yn rhy hen ar ôl</translation>
    </message>
    <message>
        <source>When the next export is expected is not known yet: the times between exports tell it, from the second one on.</source>
        <translation type="unfinished">Nid yw&apos;n hysbys eto pryd y disgwylir yr allforiad nesaf: yr amserau rhwng allforion sy&apos;n ei ddweud, o&apos;r ail un ymlaen.</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::SyncRunner</name>
    <message>
        <source>Reading %1</source>
        <translation type="unfinished">Yn darllen %1</translation>
    </message>
    <message>
        <source>Making a fictional force</source>
        <translation type="unfinished">Yn gwneud heddlu dychmygol</translation>
    </message>
    <message>
        <source>Applying the export</source>
        <translation type="unfinished">Yn gweithredu&apos;r allforiad</translation>
    </message>
    <message>
        <source>Export applied</source>
        <translation type="unfinished">Gweithredwyd yr allforiad</translation>
    </message>
    <message>
        <source>Going back to the export before</source>
        <translation type="unfinished">Yn mynd yn ôl i&apos;r allforiad blaenorol</translation>
    </message>
    <message>
        <source>Back at the export before</source>
        <translation type="unfinished">Yn ôl yn yr allforiad blaenorol</translation>
    </message>
    <message>
        <source>Working out what is due</source>
        <translation type="unfinished">Yn cyfrifo beth sy&apos;n ddyledus</translation>
    </message>
    <message>
        <source>Framework installed</source>
        <translation type="unfinished">Gosodwyd y fframwaith</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::TargetDialog</name>
    <message>
        <source>Targets</source>
        <translation type="unfinished">Targedau</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation type="unfinished">O beth</translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished">O</translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished">Targed</translation>
    </message>
    <message>
        <source>From then on there is no target</source>
        <translation type="unfinished">O hynny ymlaen nid oes targed</translation>
    </message>
    <message>
        <source>A target holds for the whole force, from its day until the next one. It is a line in the trend, and what its assurance is judged by; it changes no figure.</source>
        <translation type="unfinished">Mae targed mewn grym ar gyfer yr heddlu cyfan, o&apos;i ddiwrnod hyd at y targed nesaf. Mae&apos;n llinell yn y duedd, ac yn ei erbyn y bernir ei sicrwydd; nid yw&apos;n newid unrhyw ffigur.</translation>
    </message>
    <message>
        <source>Set the target</source>
        <translation type="unfinished">Gosod y targed</translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished">dim</translation>
    </message>
    <message>
        <source>No target was set yet.</source>
        <translation type="unfinished">Ni osodwyd targed eto.</translation>
    </message>
    <message>
        <source>Whoever may set targets can withdraw it.</source>
        <translation type="unfinished">Gall pwy bynnag sy&apos;n cael gosod targedau ei dynnu&apos;n ôl.</translation>
    </message>
    <message>
        <source>Withdrawn: target of %1 from %2</source>
        <comment>what it is of, a day</comment>
        <translation type="unfinished">Tynnwyd yn ôl: targed %1, o %2</translation>
    </message>
    <message>
        <source>Target set: %1</source>
        <comment>what it is of</comment>
        <translation type="unfinished">Gosodwyd targed: %1</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::TrendPlot</name>
    <message>
        <source>mean</source>
        <translation type="unfinished">cymedr</translation>
    </message>
    <message>
        <source>limits</source>
        <translation type="unfinished">terfynau</translation>
    </message>
    <message>
        <source>target</source>
        <translation type="unfinished">targed</translation>
    </message>
    <message>
        <source>outside the limits</source>
        <translation type="unfinished">y tu allan i&apos;r terfynau</translation>
    </message>
    <message>
        <source>7 that rise or fall</source>
        <translation type="unfinished">7 sy&apos;n codi neu&apos;n gostwng</translation>
    </message>
    <message>
        <source>2 of 3 near a limit</source>
        <translation type="unfinished">2 o 3 ger terfyn</translation>
    </message>
    <message>
        <source>7 on one side</source>
        <translation type="unfinished">7 ar un ochr</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::VerifyPage</name>
    <message>
        <source>Cannot be told</source>
        <translation type="unfinished">Ni ellir dweud</translation>
    </message>
    <message>
        <source>After %1, when it was written</source>
        <translation type="unfinished">Ar ôl %1, pan gafodd ei ysgrifennu</translation>
    </message>
    <message>
        <source>After %1, when a backup was made that does not show it</source>
        <translation type="unfinished">Ar ôl %1, pan wnaed copi wrth gefn nad yw&apos;n ei ddangos</translation>
    </message>
    <message>
        <source>After %1, when the export that brought it was applied</source>
        <translation type="unfinished">Ar ôl %1, pan gymhwyswyd yr allforiad a ddaeth ag ef</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation type="unfinished">Gwirio popeth</translation>
    </message>
    <message>
        <source>Check the chains only</source>
        <translation type="unfinished">Gwirio&apos;r cadwyni yn unig</translation>
    </message>
    <message>
        <source>Check, and make anew…</source>
        <translation type="unfinished">Gwirio, a gwneud o&apos;r newydd…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Canslo</translation>
    </message>
    <message>
        <source>Check the data folder</source>
        <translation type="unfinished">Gwirio&apos;r ffolder data</translation>
    </message>
    <message>
        <source>Everything that is stored is read again: each entry of the journal and the access log against its hash, its signature and the one before it; the facts of each case against their digest; and every due time and figure is worked out again and compared. Work goes on meanwhile.</source>
        <translation type="unfinished">Mae popeth sydd wedi&apos;i storio yn cael ei ddarllen eto: pob cofnod o&apos;r dyddlyfr a&apos;r cofnod mynediad yn erbyn ei hash, ei lofnod a&apos;r un o&apos;i flaen; ffeithiau pob achos yn erbyn eu crynodeb; ac mae pob amser dyledus a ffigur yn cael ei gyfrifo eto a&apos;i gymharu. Mae&apos;r gwaith yn mynd ymlaen yn y cyfamser.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished">Cynnydd</translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished">Canlyniad</translation>
    </message>
    <message>
        <source>Save the certificate…</source>
        <translation type="unfinished">Cadw&apos;r dystysgrif…</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation type="unfinished">Beth sy&apos;n wahanol</translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished">Beth</translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished">Ble</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation type="unfinished">Ers pryd</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished">Beth i&apos;w wneud</translation>
    </message>
    <message>
        <source>Checking the chains</source>
        <translation type="unfinished">Yn gwirio&apos;r cadwyni</translation>
    </message>
    <message>
        <source>Checking everything</source>
        <translation type="unfinished">Yn gwirio popeth</translation>
    </message>
    <message>
        <source>Make anew what can be worked out?</source>
        <translation type="unfinished">Gwneud o&apos;r newydd yr hyn y gellir ei gyfrifo?</translation>
    </message>
    <message>
        <source>Due times, figures and what is shown of your own work are checked, thrown away, and worked out again from the facts and the journal. No entry and no fact is touched. What differed is listed.</source>
        <translation type="unfinished">Mae amseroedd dyledus, ffigurau a&apos;r hyn a ddangosir o&apos;ch gwaith eich hun yn cael eu gwirio, eu taflu, a&apos;u cyfrifo eto o&apos;r ffeithiau a&apos;r dyddlyfr. Ni chyffyrddir ag unrhyw gofnod na ffaith. Rhestrir yr hyn oedd yn wahanol.</translation>
    </message>
    <message>
        <source>Until it is done, saving waits.</source>
        <translation type="unfinished">Nes ei fod wedi&apos;i wneud, mae cadw&apos;n aros.</translation>
    </message>
    <message>
        <source>Make anew</source>
        <translation type="unfinished">Gwneud o&apos;r newydd</translation>
    </message>
    <message>
        <source>Checking, and making anew</source>
        <translation type="unfinished">Yn gwirio, ac yn gwneud o&apos;r newydd</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished">Yn stopio…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is done, its present step</comment>
        <translation type="unfinished">%1: %2</translation>
    </message>
    <message>
        <source>%1 entries, %2 signatures</source>
        <translation type="unfinished">%1 cofnod, %2 llofnod</translation>
    </message>
    <message>
        <source>%1; %2 cases, %3 obligations, %4 tallies</source>
        <comment>entries and signatures, counts</comment>
        <translation type="unfinished">%1; %2 achos, %3 rhwymedigaeth, %4 cyfrif</translation>
    </message>
    <message>
        <source>It is being checked.</source>
        <translation type="unfinished">Mae&apos;n cael ei wirio.</translation>
    </message>
    <message>
        <source>Nothing has been checked since the window was opened.</source>
        <translation type="unfinished">Nid oes dim wedi&apos;i wirio ers agor y ffenestr.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) differ, as of %1. Keep the data folder as it is until somebody has looked into it.</source>
        <translation type="unfinished">
            <numerusform>Mae %n peth yn wahanol, ar %1. Cadwch y ffolder data fel y mae nes bod rhywun wedi edrych i mewn iddo.</numerusform>
            <numerusform>Mae %n peth yn wahanol, ar %1. Cadwch y ffolder data fel y mae nes bod rhywun wedi edrych i mewn iddo.</numerusform>
            <numerusform>Mae %n peth yn wahanol, ar %1. Cadwch y ffolder data fel y mae nes bod rhywun wedi edrych i mewn iddo.</numerusform>
            <numerusform>Mae %n peth yn wahanol, ar %1. Cadwch y ffolder data fel y mae nes bod rhywun wedi edrych i mewn iddo.</numerusform>
            <numerusform>Mae %n peth yn wahanol, ar %1. Cadwch y ffolder data fel y mae nes bod rhywun wedi edrych i mewn iddo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) differed and were made anew; everything agrees now, as of %1.</source>
        <translation type="unfinished">
            <numerusform>Roedd %n peth yn wahanol ac fe&apos;u gwnaed o&apos;r newydd; mae popeth yn cytuno nawr, ar %1.</numerusform>
            <numerusform>Roedd %n peth yn wahanol ac fe&apos;u gwnaed o&apos;r newydd; mae popeth yn cytuno nawr, ar %1.</numerusform>
            <numerusform>Roedd %n peth yn wahanol ac fe&apos;u gwnaed o&apos;r newydd; mae popeth yn cytuno nawr, ar %1.</numerusform>
            <numerusform>Roedd %n peth yn wahanol ac fe&apos;u gwnaed o&apos;r newydd; mae popeth yn cytuno nawr, ar %1.</numerusform>
            <numerusform>Roedd %n peth yn wahanol ac fe&apos;u gwnaed o&apos;r newydd; mae popeth yn cytuno nawr, ar %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The chains are whole, as of %1.</source>
        <translation type="unfinished">Mae&apos;r cadwyni&apos;n gyfan, ar %1.</translation>
    </message>
    <message>
        <source>Everything agrees, as of %1.</source>
        <translation type="unfinished">Mae popeth yn cytuno, ar %1.</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished">Dyddlyfr</translation>
    </message>
    <message>
        <source>Access log</source>
        <translation type="unfinished">Cofnod mynediad</translation>
    </message>
    <message>
        <source>%1 of station %2 ends with entry %3: %4</source>
        <comment>chain, station, number, hash</comment>
        <translation type="unfinished">Mae %1 gorsaf %2 yn gorffen gyda chofnod %3: %4</translation>
    </message>
    <message>
        <source>Nothing: it was made anew and agrees now.</source>
        <translation type="unfinished">Dim: fe&apos;i gwnaed o&apos;r newydd ac mae&apos;n cytuno nawr.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a column, its text</comment>
        <translation type="unfinished">%1: %2</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation type="unfinished">Cadw&apos;r dystysgrif</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation type="unfinished">Ffeiliau PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved the certificate as %1</source>
        <translation type="unfinished">Cadwyd y dystysgrif fel %1</translation>
    </message>
    <message numerus="yes">
        <source>Everything agrees, as of %1. Somebody should look at %n decision(s).</source>
        <translation type="unfinished">
            <numerusform>Mae popeth yn cytuno, ar %1. Dylai rhywun edrych ar %n penderfyniad.</numerusform>
            <numerusform>Mae popeth yn cytuno, ar %1. Dylai rhywun edrych ar %n penderfyniad.</numerusform>
            <numerusform>Mae popeth yn cytuno, ar %1. Dylai rhywun edrych ar %n penderfyniad.</numerusform>
            <numerusform>Mae popeth yn cytuno, ar %1. Dylai rhywun edrych ar %n penderfyniad.</numerusform>
            <numerusform>Mae popeth yn cytuno, ar %1. Dylai rhywun edrych ar %n penderfyniad.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything agrees, as of %1. Somebody who sees their cases should look at %n decision(s).</source>
        <translation type="unfinished">
            <numerusform>Mae popeth yn cytuno, ar %1. Dylai rhywun sy&apos;n gweld eu hachosion edrych ar %n penderfyniad.</numerusform>
            <numerusform>Mae popeth yn cytuno, ar %1. Dylai rhywun sy&apos;n gweld eu hachosion edrych ar %n penderfyniad.</numerusform>
            <numerusform>Mae popeth yn cytuno, ar %1. Dylai rhywun sy&apos;n gweld eu hachosion edrych ar %n penderfyniad.</numerusform>
            <numerusform>Mae popeth yn cytuno, ar %1. Dylai rhywun sy&apos;n gweld eu hachosion edrych ar %n penderfyniad.</numerusform>
            <numerusform>Mae popeth yn cytuno, ar %1. Dylai rhywun sy&apos;n gweld eu hachosion edrych ar %n penderfyniad.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casegrip::ui::WhatIfPage</name>
    <message>
        <source>First day</source>
        <translation type="unfinished">Diwrnod cyntaf</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished">Diwrnod olaf</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation type="unfinished">12 mis diwethaf</translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished">Rhedeg</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Canslo</translation>
    </message>
    <message>
        <source>Load and compliance, now and then</source>
        <translation type="unfinished">Llwyth a chydymffurfiaeth, nawr ac wedyn</translation>
    </message>
    <message>
        <source>Change the candidate, then run: the period is replayed under both.</source>
        <translation type="unfinished">Newidiwch y fframwaith arfaethedig, wedyn rhedwch: caiff y cyfnod ei ailchwarae o dan y ddau.</translation>
    </message>
    <message>
        <source>What if</source>
        <translation type="unfinished">Beth petai</translation>
    </message>
    <message>
        <source>A period replayed under a candidate framework. The load is that of the real cases and reviews; compliance is what it would have been if people had reviewed as they did. Nothing is changed.</source>
        <translation type="unfinished">Cyfnod wedi&apos;i ailchwarae o dan fframwaith arfaethedig. Llwyth yr achosion a&apos;r adolygiadau go iawn yw&apos;r llwyth; cydymffurfiaeth yw&apos;r hyn a fyddai wedi bod pe bai pobl wedi adolygu fel y gwnaethant. Ni newidir dim.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished">Cynnydd</translation>
    </message>
    <message>
        <source>Due from</source>
        <translation type="unfinished">Dyledus o</translation>
    </message>
    <message>
        <source>to</source>
        <comment>from one day to another</comment>
        <translation type="unfinished">i</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation type="unfinished">Fframwaith</translation>
    </message>
    <message>
        <source>Load from a file…</source>
        <translation type="unfinished">Llwytho o ffeil…</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation type="unfinished">Cadw fel ffeil…</translation>
    </message>
    <message>
        <source>As now</source>
        <translation type="unfinished">Fel nawr</translation>
    </message>
    <message>
        <source>The candidate as the framework in force.</source>
        <translation type="unfinished">Y fframwaith arfaethedig fel y fframwaith sydd mewn grym.</translation>
    </message>
    <message>
        <source>What is shown is of an earlier choice. Run again.</source>
        <translation type="unfinished">Mae&apos;r hyn a ddangosir yn perthyn i ddewis cynharach. Rhedwch eto.</translation>
    </message>
    <message>
        <source>What falls due, by rank</source>
        <translation type="unfinished">Beth sy&apos;n dod yn ddyledus, yn ôl rheng</translation>
    </message>
    <message>
        <source>Correct the candidate first.</source>
        <translation type="unfinished">Cywirwch y fframwaith arfaethedig yn gyntaf.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished">Yn stopio…</translation>
    </message>
    <message>
        <source>Replaying: %1 of %2 cases</source>
        <comment>how many were done</comment>
        <translation type="unfinished">Yn ailchwarae: %1 o %2 achos</translation>
    </message>
    <message>
        <source>Load a framework</source>
        <translation type="unfinished">Llwytho fframwaith</translation>
    </message>
    <message>
        <source>Framework files (*.json)</source>
        <translation type="unfinished">Ffeiliau fframwaith (*.json)</translation>
    </message>
    <message>
        <source>Loaded %1 from %2</source>
        <comment>a framework, a file</comment>
        <translation type="unfinished">Llwythwyd %1 o %2</translation>
    </message>
    <message>
        <source>Save the candidate</source>
        <translation type="unfinished">Cadw&apos;r fframwaith arfaethedig</translation>
    </message>
    <message>
        <source>Saved the candidate as %1</source>
        <translation type="unfinished">Cadwyd y fframwaith arfaethedig fel %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">Yn ôl</translation>
    </message>
    <message>
        <source>Back to the replay</source>
        <translation type="unfinished">Yn ôl i&apos;r ailchwarae</translation>
    </message>
</context>
<context>
    <name>casegrip::ui::WindowLock</name>
    <message>
        <source>Casegrip - locked</source>
        <translation type="unfinished">Casegrip - wedi&apos;i gloi</translation>
    </message>
</context>
<context>
    <name>chips</name>
    <message>
        <source>All</source>
        <translation type="unfinished">Popeth</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished">Hwyr</translation>
    </message>
    <message>
        <source>Before my next tour</source>
        <translation type="unfinished">Cyn fy sifft nesaf</translation>
    </message>
    <message>
        <source>This week</source>
        <translation type="unfinished">Yr wythnos hon</translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished">Yn hwyrach</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished">Wedi oedi</translation>
    </message>
    <message>
        <source>No due time</source>
        <translation type="unfinished">Dim amser dyledus</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation type="unfinished">Gohiriwyd</translation>
    </message>
    <message>
        <source>Returned to me</source>
        <translation type="unfinished">Dychwelwyd ataf i</translation>
    </message>
    <message>
        <source>Nobody there</source>
        <translation type="unfinished">Neb yno</translation>
    </message>
</context>
<context>
    <name>compliance</name>
    <message>
        <source>Due</source>
        <translation type="unfinished">Dyledus</translation>
    </message>
    <message>
        <source>What was asked for by a time in the period that has come.</source>
        <translation type="unfinished">Yr hyn y gofynnwyd amdano erbyn amser yn y cyfnod sydd wedi dod.</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished">Cwblhawyd</translation>
    </message>
    <message>
        <source>Of what was due: done, early or late.</source>
        <translation type="unfinished">O&apos;r hyn oedd yn ddyledus: gwnaed, yn gynnar neu&apos;n hwyr.</translation>
    </message>
    <message>
        <source>Completed %</source>
        <translation type="unfinished">Cwblhawyd %</translation>
    </message>
    <message>
        <source>On time</source>
        <translation type="unfinished">Ar amser</translation>
    </message>
    <message>
        <source>Of what was due: done by the due time.</source>
        <translation type="unfinished">O&apos;r hyn oedd yn ddyledus: gwnaed erbyn yr amser dyledus.</translation>
    </message>
    <message>
        <source>On time %</source>
        <translation type="unfinished">Ar amser %</translation>
    </message>
    <message>
        <source>On time of due %</source>
        <translation type="unfinished">Ar amser o&apos;r dyledus %</translation>
    </message>
    <message>
        <source>w/c %1</source>
        <comment>week commencing, the Monday</comment>
        <translation type="unfinished">wythnos o %1</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished">Rheng</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished">Cam</translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished">Ardal</translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished">Tîm</translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished">Mis</translation>
    </message>
    <message>
        <source>Week</source>
        <translation type="unfinished">Wythnos</translation>
    </message>
    <message>
        <source>Reviewer&apos;s team</source>
        <translation type="unfinished">Tîm yr adolygydd</translation>
    </message>
    <message>
        <source>no data</source>
        <translation type="unfinished">dim data</translation>
    </message>
    <message>
        <source>%1, few</source>
        <comment>a percentage of few</comment>
        <translation type="unfinished">%1, ychydig</translation>
    </message>
    <message>
        <source>In a batch</source>
        <translation type="unfinished">Mewn swp</translation>
    </message>
    <message>
        <source>Of those completed: by a review signed here together with others.</source>
        <translation type="unfinished">O&apos;r rhai a gwblhawyd: gan adolygiad a lofnodwyd yma gyda rhai eraill.</translation>
    </message>
    <message>
        <source>Completed / due. In brackets: the 95 % interval (Wilson).</source>
        <translation type="unfinished">Wedi&apos;u cwblhau / dyledus. Mewn cromfachau: y cyfwng 95 % (Wilson).</translation>
    </message>
    <message>
        <source>On time / completed. In brackets: the 95 % interval (Wilson).</source>
        <translation type="unfinished">Ar amser / wedi&apos;u cwblhau. Mewn cromfachau: y cyfwng 95 % (Wilson).</translation>
    </message>
    <message>
        <source>On time / due. In brackets: the 95 % interval (Wilson).</source>
        <translation type="unfinished">Ar amser / dyledus. Mewn cromfachau: y cyfwng 95 % (Wilson).</translation>
    </message>
    <message>
        <source>%1 (%2–%3)</source>
        <comment>a percentage, its 95 % interval from, to</comment>
        <translation type="unfinished">%1 (%2–%3)</translation>
    </message>
</context>
<context>
    <name>days</name>
    <message>
        <source>today</source>
        <translation type="unfinished">heddiw</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished">yfory</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished">ddoe</translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished">nawr</translation>
    </message>
</context>
<context>
    <name>directions</name>
    <message>
        <source>direction %1</source>
        <translation type="unfinished">cyfarwyddyd %1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation type="unfinished">Wedi&apos;i wneud: %1</translation>
    </message>
    <message>
        <source>More time: %1</source>
        <translation type="unfinished">Mwy o amser: %1</translation>
    </message>
    <message>
        <source>No longer needed: %1</source>
        <translation type="unfinished">Ddim ei angen mwyach: %1</translation>
    </message>
    <message>
        <source>It stays open until the further time.</source>
        <translation type="unfinished">Mae&apos;n aros ar agor tan yr amser pellach.</translation>
    </message>
    <message>
        <source>It is closed, with your reason.</source>
        <translation type="unfinished">Mae wedi&apos;i gau, gyda&apos;ch rheswm.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished">Rheswm</translation>
    </message>
    <message>
        <source>Give it more time</source>
        <translation type="unfinished">Rhoi mwy o amser</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation type="unfinished">Ei gau</translation>
    </message>
    <message>
        <source>no time given</source>
        <translation type="unfinished">dim amser wedi&apos;i roi</translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation type="unfinished">%1 yn hwyr</translation>
    </message>
    <message>
        <source>%1, late before: %2</source>
        <translation type="unfinished">%1, yn hwyr o&apos;r blaen: %2</translation>
    </message>
    <message>
        <source>Case %1: %2</source>
        <comment>number, what a direction says</comment>
        <translation type="unfinished">Achos %1: %2</translation>
    </message>
    <message>
        <source>today, %1</source>
        <comment>a time</comment>
        <translation type="unfinished">heddiw, %1</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>Constable</source>
        <translation type="unfinished">Cwnstabl</translation>
    </message>
    <message>
        <source>Sergeant</source>
        <translation type="unfinished">Rhingyll</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished">Arolygydd</translation>
    </message>
    <message>
        <source>Chief inspector</source>
        <translation type="unfinished">Prif arolygydd</translation>
    </message>
    <message>
        <source>Superintendent</source>
        <translation type="unfinished">Uwch-arolygydd</translation>
    </message>
    <message>
        <source>Chief superintendent</source>
        <translation type="unfinished">Prif uwch-arolygydd</translation>
    </message>
    <message>
        <source>Police staff</source>
        <translation type="unfinished">Staff yr heddlu</translation>
    </message>
    <message>
        <source>PC</source>
        <translation type="unfinished">PC</translation>
    </message>
    <message>
        <source>PS</source>
        <translation type="unfinished">PS</translation>
    </message>
    <message>
        <source>Insp</source>
        <translation type="unfinished">Insp</translation>
    </message>
    <message>
        <source>CI</source>
        <translation type="unfinished">CI</translation>
    </message>
    <message>
        <source>Supt</source>
        <translation type="unfinished">Supt</translation>
    </message>
    <message>
        <source>Ch Supt</source>
        <translation type="unfinished">Ch Supt</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation type="unfinished">Staff</translation>
    </message>
    <message>
        <source>Investigation plan</source>
        <translation type="unfinished">Cynllun ymchwilio</translation>
    </message>
    <message>
        <source>Initial review</source>
        <translation type="unfinished">Adolygiad cychwynnol</translation>
    </message>
    <message>
        <source>Inspector review</source>
        <translation type="unfinished">Adolygiad arolygydd</translation>
    </message>
    <message>
        <source>Chief inspector review</source>
        <translation type="unfinished">Adolygiad prif arolygydd</translation>
    </message>
    <message>
        <source>Superintendent review</source>
        <translation type="unfinished">Adolygiad uwch-arolygydd</translation>
    </message>
    <message>
        <source>Plan check (IQ sergeant)</source>
        <translation type="unfinished">Gwirio cynllun (rhingyll IQ)</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation type="unfinished">Archwiliad</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished">Cynllun</translation>
    </message>
    <message>
        <source>Initial</source>
        <translation type="unfinished">Cychwynnol</translation>
    </message>
    <message>
        <source>Plan check</source>
        <translation type="unfinished">Gwirio cynllun</translation>
    </message>
    <message>
        <source>Initial, standard</source>
        <translation type="unfinished">Cychwynnol, safonol</translation>
    </message>
    <message>
        <source>Initial, enhanced</source>
        <translation type="unfinished">Cychwynnol, manwl</translation>
    </message>
    <message>
        <source>done on time</source>
        <translation type="unfinished">gwnaed mewn pryd</translation>
    </message>
    <message>
        <source>done late</source>
        <translation type="unfinished">gwnaed yn hwyr</translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished">ar agor</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation type="unfinished">hwyr</translation>
    </message>
    <message>
        <source>lapsed</source>
        <translation type="unfinished">daeth i ben</translation>
    </message>
    <message>
        <source>missed</source>
        <translation type="unfinished">collwyd</translation>
    </message>
    <message>
        <source>no longer needed</source>
        <translation type="unfinished">dim angen mwyach</translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished">wedi oedi</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation type="unfinished">Trosglwyddwyd</translation>
    </message>
    <message>
        <source>Allocated</source>
        <translation type="unfinished">Dyrannwyd</translation>
    </message>
    <message>
        <source>Classified</source>
        <translation type="unfinished">Dosbarthwyd</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation type="unfinished">Ataliwyd</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation type="unfinished">Ailddechreuwyd</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation type="unfinished">Ffeiliwyd</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation type="unfinished">Ailagorwyd</translation>
    </message>
    <message>
        <source>Arrest</source>
        <translation type="unfinished">Arestiad</translation>
    </message>
    <message>
        <source>Victim contacted</source>
        <translation type="unfinished">Cysylltwyd â&apos;r dioddefwr</translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">Ar agor</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished">Canslwyd</translation>
    </message>
    <message>
        <source>Transferred out</source>
        <translation type="unfinished">Trosglwyddwyd allan</translation>
    </message>
    <message>
        <source>stalking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sexual offence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>knife crime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>domestic abuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by hand</source>
        <translation type="unfinished">â llaw</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation type="unfinished">Rhif yr achos</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished">Cofnodwyd</translation>
    </message>
    <message>
        <source>Officer in the case</source>
        <translation type="unfinished">Swyddog yn yr achos</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation type="unfinished">Goruchwyliwr</translation>
    </message>
    <message>
        <source>First team</source>
        <translation type="unfinished">Tîm cyntaf</translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished">Tîm</translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished">Dosbarth</translation>
    </message>
    <message>
        <source>Offence</source>
        <translation type="unfinished">Trosedd</translation>
    </message>
    <message>
        <source>Included classes</source>
        <translation type="unfinished">Dosbarthiadau cynwysedig</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation type="unfinished">Marcwyr</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation type="unfinished">Risg</translation>
    </message>
    <message>
        <source>Risk assessed with</source>
        <translation type="unfinished">Aseswyd risg gyda</translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished">Statws</translation>
    </message>
    <message>
        <source>Status since</source>
        <translation type="unfinished">Statws ers</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished">Canlyniad</translation>
    </message>
    <message>
        <source>Outcome given</source>
        <translation type="unfinished">Rhoddwyd canlyniad</translation>
    </message>
    <message>
        <source>Victim</source>
        <translation type="unfinished">Dioddefwr</translation>
    </message>
    <message>
        <source>Victim supports action</source>
        <translation type="unfinished">Mae&apos;r dioddefwr yn cefnogi gweithredu</translation>
    </message>
    <message>
        <source>Suspect</source>
        <translation type="unfinished">Drwgdybiedig</translation>
    </message>
    <message>
        <source>Bail until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released under investigation since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wanted since</source>
        <translation type="unfinished">Yn eisiau ers</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation type="unfinished">Terfyn amser</translation>
    </message>
    <message>
        <source>Last contact with the victim</source>
        <translation type="unfinished">Cyswllt diwethaf â&apos;r dioddefwr</translation>
    </message>
    <message>
        <source>Contact every (days)</source>
        <translation type="unfinished">Cyswllt bob (diwrnod)</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation type="unfinished">Cyfyngedig</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished">Crynodeb</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished">Diweddarwyd</translation>
    </message>
    <message>
        <source>standard</source>
        <translation type="unfinished">safonol</translation>
    </message>
    <message>
        <source>medium</source>
        <translation type="unfinished">canolig</translation>
    </message>
    <message>
        <source>high</source>
        <translation type="unfinished">uchel</translation>
    </message>
    <message>
        <source>hate crime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished">Nodyn</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation type="unfinished">Gohiriwyd</translation>
    </message>
    <message>
        <source>Red box by hand</source>
        <translation type="unfinished">Blwch coch â llaw</translation>
    </message>
    <message>
        <source>Red box by hand lifted</source>
        <translation type="unfinished">Codwyd y blwch coch â llaw</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished">Dadwnaed</translation>
    </message>
    <message>
        <source>full</source>
        <translation type="unfinished">llawn</translation>
    </message>
    <message>
        <source>changes only</source>
        <translation type="unfinished">newidiadau yn unig</translation>
    </message>
    <message>
        <source>%1, enhanced</source>
        <translation type="unfinished">%1, manwl</translation>
    </message>
    <message>
        <source>%1, standard</source>
        <translation type="unfinished">%1, safonol</translation>
    </message>
    <message>
        <source>less than half of the time used</source>
        <translation type="unfinished">defnyddiwyd llai na hanner yr amser</translation>
    </message>
    <message>
        <source>more than half of the time used</source>
        <translation type="unfinished">defnyddiwyd mwy na hanner yr amser</translation>
    </message>
    <message>
        <source>nearly due</source>
        <translation type="unfinished">bron yn ddyledus</translation>
    </message>
    <message>
        <source>no due time</source>
        <translation type="unfinished">dim amser dyledus</translation>
    </message>
    <message>
        <source>Reading the files</source>
        <translation type="unfinished">Yn darllen y ffeiliau</translation>
    </message>
    <message>
        <source>Checking the rows</source>
        <translation type="unfinished">Yn gwirio&apos;r rhesi</translation>
    </message>
    <message>
        <source>Comparing with what is known</source>
        <translation type="unfinished">Yn cymharu â&apos;r hyn sy&apos;n hysbys</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished">Yn ysgrifennu</translation>
    </message>
    <message>
        <source>Working out what is due</source>
        <translation type="unfinished">Yn cyfrifo beth sy&apos;n ddyledus</translation>
    </message>
    <message>
        <source>Preparing the search</source>
        <translation type="unfinished">Yn paratoi&apos;r chwiliad</translation>
    </message>
    <message>
        <source>Keeping the export</source>
        <translation type="unfinished">Yn cadw&apos;r allforiad</translation>
    </message>
    <message>
        <source>Checking the result</source>
        <translation type="unfinished">Yn gwirio&apos;r canlyniad</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation type="unfinished">Yn copïo</translation>
    </message>
    <message>
        <source>not pasted yet</source>
        <translation type="unfinished">heb ei ludo eto</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation type="unfinished">wedi&apos;i ludo</translation>
    </message>
    <message>
        <source>altered in the records system</source>
        <translation type="unfinished">wedi&apos;i newid yn y system gofnodion</translation>
    </message>
    <message>
        <source>only in the records system</source>
        <translation type="unfinished">yn y system gofnodion yn unig</translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished">ydy</translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished">nac ydy</translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished">ddim yn hysbys</translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished">dim</translation>
    </message>
    <message>
        <source>person</source>
        <translation type="unfinished">person</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation type="unfinished">sefydliad</translation>
    </message>
    <message>
        <source>named</source>
        <translation type="unfinished">wedi&apos;i enwi</translation>
    </message>
    <message>
        <source>wanted</source>
        <translation type="unfinished">yn eisiau</translation>
    </message>
    <message>
        <source>arrested</source>
        <translation type="unfinished">wedi&apos;i arestio</translation>
    </message>
    <message>
        <source>charged</source>
        <translation type="unfinished">wedi&apos;i gyhuddo</translation>
    </message>
    <message>
        <source>Review signed</source>
        <translation type="unfinished">Llofnodwyd adolygiad</translation>
    </message>
    <message>
        <source>Added to a review</source>
        <translation type="unfinished">Ychwanegwyd at adolygiad</translation>
    </message>
    <message>
        <source>Review withdrawn</source>
        <translation type="unfinished">Tynnwyd adolygiad yn ôl</translation>
    </message>
    <message>
        <source>Direction given</source>
        <translation type="unfinished">Rhoddwyd cyfarwyddyd</translation>
    </message>
    <message>
        <source>Direction closed</source>
        <translation type="unfinished">Caewyd cyfarwyddyd</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation type="unfinished">Dilëwyd</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation type="unfinished">Edrychwyd arno</translation>
    </message>
    <message>
        <source>Searched</source>
        <translation type="unfinished">Chwiliwyd</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation type="unfinished">Cymerwyd allan</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation type="unfinished">Argraffwyd</translation>
    </message>
    <message>
        <source>Export read in</source>
        <translation type="unfinished">Darllenwyd allforiad</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished">Newidiwyd</translation>
    </message>
    <message>
        <source>Month closed</source>
        <translation type="unfinished">Caewyd mis</translation>
    </message>
</context>
<context>
    <name>last answers</name>
    <message>
        <source>%1 (%2, %3)</source>
        <comment>answer, who, when</comment>
        <translation type="unfinished">%1 (%2, %3)</translation>
    </message>
    <message>
        <source>%1, of &quot;%2&quot; (%3, %4)</source>
        <comment>answer, what the row was about, who, when</comment>
        <translation type="unfinished">%1, o &quot;%2&quot; (%3, %4)</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>saved %1</source>
        <translation type="unfinished">cadwyd %1</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation type="unfinished">heb ei gadw</translation>
    </message>
    <message>
        <source>What was written is dropped for good.</source>
        <translation type="unfinished">Caiff yr hyn a ysgrifennwyd ei ollwng am byth.</translation>
    </message>
</context>
<context>
    <name>reviews</name>
    <message>
        <source>officer in the case</source>
        <translation type="unfinished">swyddog yn yr achos</translation>
    </message>
    <message>
        <source>sergeant</source>
        <translation type="unfinished">rhingyll</translation>
    </message>
    <message>
        <source>detective sergeant</source>
        <translation type="unfinished">ditectif ringyll</translation>
    </message>
    <message>
        <source>inspector</source>
        <translation type="unfinished">arolygydd</translation>
    </message>
    <message>
        <source>duty inspector</source>
        <translation type="unfinished">arolygydd ar ddyletswydd</translation>
    </message>
    <message>
        <source>detective inspector</source>
        <translation type="unfinished">ditectif arolygydd</translation>
    </message>
    <message>
        <source>chief inspector</source>
        <translation type="unfinished">prif arolygydd</translation>
    </message>
    <message>
        <source>superintendent</source>
        <translation type="unfinished">uwch-arolygydd</translation>
    </message>
    <message>
        <source>chief officer</source>
        <translation type="unfinished">prif swyddog</translation>
    </message>
    <message>
        <source>specialist team</source>
        <translation type="unfinished">tîm arbenigol</translation>
    </message>
    <message numerus="yes">
        <source>At least %n is needed here.</source>
        <translation type="unfinished">
            <numerusform>Mae angen o leiaf %n yma.</numerusform>
            <numerusform>Mae angen o leiaf %n yma.</numerusform>
            <numerusform>Mae angen o leiaf %n yma.</numerusform>
            <numerusform>Mae angen o leiaf %n yma.</numerusform>
            <numerusform>Mae angen o leiaf %n yma.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n can be here.</source>
        <translation type="unfinished">
            <numerusform>Caiff hyd at %n fod yma.</numerusform>
            <numerusform>Caiff hyd at %n fod yma.</numerusform>
            <numerusform>Caiff hyd at %n fod yma.</numerusform>
            <numerusform>Caiff hyd at %n fod yma.</numerusform>
            <numerusform>Caiff hyd at %n fod yma.</numerusform>
        </translation>
    </message>
    <message>
        <source>no time given yet</source>
        <translation type="unfinished">dim amser eto</translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished">nawr</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation type="unfinished">erbyn %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished">ddim yn hysbys</translation>
    </message>
    <message>
        <source>Tell the %1, %2: %3</source>
        <translation type="unfinished">Dweud wrth y %1, %2: %3</translation>
    </message>
    <message>
        <source>Safeguarding, %1, %2: %3</source>
        <translation type="unfinished">Diogelu, %1, %2: %3</translation>
    </message>
    <message>
        <source>Goes back to the officer in the case, %1: %2</source>
        <translation type="unfinished">Yn mynd yn ôl at y swyddog yn yr achos, %1: %2</translation>
    </message>
    <message>
        <source>To be put right, %1, %2: %3</source>
        <translation type="unfinished">I&apos;w gywiro, %1, %2: %3</translation>
    </message>
    <message>
        <source>Noted as a theme: %1</source>
        <translation type="unfinished">Wedi&apos;i nodi fel thema: %1</translation>
    </message>
    <message>
        <source>Action: say what is to be done, by whom and when.</source>
        <translation type="unfinished">Gweithred: dywedwch beth sydd i&apos;w wneud, gan bwy ac erbyn pryd.</translation>
    </message>
    <message>
        <source>Action, %1, %2: %3</source>
        <translation type="unfinished">Gweithred, %1, %2: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished">%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished">%1, %2</translation>
    </message>
    <message>
        <source>Filled in: %1: %2 (%3)</source>
        <translation type="unfinished">Wedi&apos;i lenwi: %1: %2 (%3)</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation type="unfinished">%1: %2 (%3)</translation>
    </message>
    <message>
        <source>This needs an answer.</source>
        <translation type="unfinished">Mae angen ateb yma.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished">%1 → %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished">Wedi&apos;i wneud</translation>
    </message>
    <message>
        <source>No longer needed</source>
        <translation type="unfinished">Ddim ei angen mwyach</translation>
    </message>
    <message>
        <source>Closed overdue</source>
        <translation type="unfinished">Wedi&apos;i gau&apos;n hwyr</translation>
    </message>
    <message>
        <source>Open, no time given</source>
        <translation type="unfinished">Ar agor, dim amser wedi&apos;i roi</translation>
    </message>
    <message>
        <source>Overdue by %1</source>
        <translation type="unfinished">Yn hwyr o %1</translation>
    </message>
    <message>
        <source>Open, due %1</source>
        <translation type="unfinished">Ar agor, i&apos;w wneud erbyn %1</translation>
    </message>
    <message>
        <source>Nearly the same text as in your review %1: %2</source>
        <translation type="unfinished">Bron yr un testun ag yn eich adolygiad %1: %2</translation>
    </message>
    <message>
        <source>Nearly the same text as in the last review of this case (%1): %2</source>
        <translation type="unfinished">Bron yr un testun ag yn adolygiad diwethaf yr achos hwn (%1): %2</translation>
    </message>
    <message>
        <source>This is the third review of this case running without a direction.</source>
        <translation type="unfinished">Dyma&apos;r trydydd adolygiad o&apos;r achos hwn yn olynol heb gyfarwyddyd.</translation>
    </message>
    <message>
        <source>Direction %1 was overdue at two reviews.</source>
        <translation type="unfinished">Roedd cyfarwyddyd %1 yn hwyr mewn dau adolygiad.</translation>
    </message>
    <message>
        <source>the reviewer</source>
        <translation type="unfinished">yr adolygydd</translation>
    </message>
    <message>
        <source>The form proposes today, %1.</source>
        <translation type="unfinished">Mae&apos;r ffurflen yn cynnig heddiw, %1.</translation>
    </message>
    <message numerus="yes">
        <source>The form proposes %1: %n day(s) from today.</source>
        <translation type="unfinished">
            <numerusform>Mae&apos;r ffurflen yn cynnig %1: %n diwrnod o heddiw.</numerusform>
            <numerusform>Mae&apos;r ffurflen yn cynnig %1: %n diwrnod o heddiw.</numerusform>
            <numerusform>Mae&apos;r ffurflen yn cynnig %1: %n ddiwrnod o heddiw.</numerusform>
            <numerusform>Mae&apos;r ffurflen yn cynnig %1: %n diwrnod o heddiw.</numerusform>
            <numerusform>Mae&apos;r ffurflen yn cynnig %1: %n diwrnod o heddiw.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>role, number</comment>
        <translation type="unfinished">%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, number</comment>
        <translation type="unfinished">%1 (%2)</translation>
    </message>
    <message>
        <source>somebody who did not know of it returned the same version, and a return comes first</source>
        <translation type="unfinished">dychwelodd rhywun na wyddai amdano yr un fersiwn, a daw dychweliad yn gyntaf</translation>
    </message>
    <message>
        <source>the review was edited afterwards</source>
        <translation type="unfinished">golygwyd yr adolygiad wedyn</translation>
    </message>
    <message>
        <source>it was about a version that had been replaced</source>
        <translation type="unfinished">roedd am fersiwn a oedd wedi&apos;i disodli</translation>
    </message>
    <message>
        <source>the version had been decided on</source>
        <translation type="unfinished">roedd y fersiwn wedi&apos;i phenderfynu</translation>
    </message>
    <message>
        <source>it was the author&apos;s own review</source>
        <translation type="unfinished">adolygiad yr awdur ei hun ydoedd</translation>
    </message>
    <message>
        <source>a higher rank was asked</source>
        <translation type="unfinished">gofynnwyd i reng uwch</translation>
    </message>
    <message>
        <source>the version needs no approval</source>
        <translation type="unfinished">nid oes angen cymeradwyaeth ar y fersiwn</translation>
    </message>
    <message>
        <source>the version is not here, or was taken back</source>
        <translation type="unfinished">nid yw&apos;r fersiwn yma, neu fe&apos;i tynnwyd yn ôl</translation>
    </message>
    <message>
        <source>%1 (new or changed, export of %2)</source>
        <translation type="unfinished">%1 (newydd neu wedi newid, allforiad %2)</translation>
    </message>
    <message>
        <source>%1 (new or changed)</source>
        <translation type="unfinished">%1 (newydd neu wedi newid)</translation>
    </message>
</context>
<context>
    <name>scope</name>
    <message>
        <source>Whole force</source>
        <translation type="unfinished">Yr heddlu cyfan</translation>
    </message>
    <message>
        <source>My cases</source>
        <translation type="unfinished">Fy achosion</translation>
    </message>
    <message>
        <source>Covered: cases of %1</source>
        <translation type="unfinished">Cyflenwi: achosion %1</translation>
    </message>
    <message>
        <source>Mine and covered: %1</source>
        <translation type="unfinished">Fy rhai i a&apos;r rhai a gyflenwir: %1</translation>
    </message>
    <message>
        <source>The teams that you answer for</source>
        <translation type="unfinished">Y timau yr ydych yn atebol drostynt</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>This was not found.</source>
        <translation type="unfinished">Ni chafwyd hyd i hyn.</translation>
    </message>
    <message>
        <source>This cannot be used as it is.</source>
        <translation type="unfinished">Ni ellir defnyddio hyn fel y mae.</translation>
    </message>
    <message>
        <source>A rule does not allow this.</source>
        <translation type="unfinished">Nid yw rheol yn caniatáu hyn.</translation>
    </message>
    <message>
        <source>Another program is using the data.</source>
        <translation type="unfinished">Mae rhaglen arall yn defnyddio&apos;r data.</translation>
    </message>
    <message>
        <source>A data file is damaged.</source>
        <translation type="unfinished">Mae ffeil ddata wedi&apos;i difrodi.</translation>
    </message>
    <message>
        <source>A newer Casegrip wrote this.</source>
        <translation type="unfinished">Casegrip mwy newydd a ysgrifennodd hyn.</translation>
    </message>
    <message>
        <source>This is too old to be read.</source>
        <translation type="unfinished">Mae hyn yn rhy hen i&apos;w ddarllen.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed.</source>
        <translation type="unfinished">Mae&apos;r ddisg yn llawn. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>The file could not be read or written.</source>
        <translation type="unfinished">Ni ellid darllen neu ysgrifennu&apos;r ffeil.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation type="unfinished">Stopiwyd. Ni newidiwyd dim.</translation>
    </message>
</context>
</TS>
