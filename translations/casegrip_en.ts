<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>AreaWords</name>
    <message numerus="yes">
        <source>Without an officer for more than %n hour(s)</source>
        <translation>
            <numerusform>Without an officer for more than %n hour</numerusform>
            <numerusform>Without an officer for more than %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Plan missing for more than %n day(s)</source>
        <translation>
            <numerusform>Plan missing for more than %n day</numerusform>
            <numerusform>Plan missing for more than %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suspect outstanding for more than %n day(s)</source>
        <translation>
            <numerusform>Suspect outstanding for more than %n day</numerusform>
            <numerusform>Suspect outstanding for more than %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open for more than %n month(s)</source>
        <translation>
            <numerusform>Open for more than %n month</numerusform>
            <numerusform>Open for more than %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Time limit within %n day(s), or over</source>
        <translation>
            <numerusform>Time limit within %n day, or over</numerusform>
            <numerusform>Time limit within %n days, or over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) hold more than the posts do in a week</source>
        <translation>
            <numerusform>%n week holds more than the posts do in a week</numerusform>
            <numerusform>%n weeks hold more than the posts do in a week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No real change in %n month(s).</source>
        <translation>
            <numerusform>No real change in %n month.</numerusform>
            <numerusform>No real change in %n months.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No whole month with anything due here in the last %n month(s).</source>
        <translation>
            <numerusform>No whole month with anything due here in the last %n month.</numerusform>
            <numerusform>No whole month with anything due here in the last %n months.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing fell due here in the last %n month(s).</source>
        <translation>
            <numerusform>Nothing fell due here in the last %n month.</numerusform>
            <numerusform>Nothing fell due here in the last %n months.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(fixed after %n month(s))</source>
        <comment>limits</comment>
        <translation>
            <numerusform>(fixed after %n month)</numerusform>
            <numerusform>(fixed after %n months)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) have more than they do, in the next week or the next four.</source>
        <translation>
            <numerusform>%n post has more than it does, in the next week or the next four.</numerusform>
            <numerusform>%n posts have more than they do, in the next week or the next four.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other post(s) have no more than they do: choose an area to see them.</source>
        <translation>
            <numerusform>%n other post has no more than it does: choose an area to see it.</numerusform>
            <numerusform>%n other posts have no more than they do: choose an area to see them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Limits are fixed: those of %n month(s) from where they began.</source>
        <translation>
            <numerusform>Limits are fixed: those of %n month from where they began.</numerusform>
            <numerusform>Limits are fixed: those of %n months from where they began.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Beyond the 99.8 % limits: %n team(s), marked in the chart and named below it. Ask what is different there.</source>
        <translation>
            <numerusform>Beyond the 99.8 % limits: %n team, marked in the chart and named below it. Ask what is different there.</numerusform>
            <numerusform>Beyond the 99.8 % limits: %n teams, marked in the chart and named below it. Ask what is different there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message numerus="yes">
        <source>%n hour(s) after the start: due %1.</source>
        <translation>
            <numerusform>%n hour after the start: due %1.</numerusform>
            <numerusform>%n hours after the start: due %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The end of the day %n day(s) after the start: due %1.</source>
        <translation>
            <numerusform>The end of the day %n day after the start: due %1.</numerusform>
            <numerusform>The end of the day %n days after the start: due %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) after it turned red, unless due sooner: due %1.</source>
        <translation>
            <numerusform>%n hour after it turned red, unless due sooner: due %1.</numerusform>
            <numerusform>%n hours after it turned red, unless due sooner: due %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suspended from %1 to %2: %n day(s) later, due %3.</source>
        <translation>
            <numerusform>Suspended from %1 to %2: %n day later, due %3.</numerusform>
            <numerusform>Suspended from %1 to %2: %n days later, due %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FrameworkWords</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n min</source>
        <comment>a duration, for example &quot;35 min&quot;</comment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <comment>a duration in hours, for example &quot;5 h&quot;</comment>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>a duration</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <comment>a duration</comment>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casegrip::ui::AccessPage</name>
    <message numerus="yes">
        <source>The newest %n row(s); more follow below.</source>
        <translation>
            <numerusform>The newest row; more follow below.</numerusform>
            <numerusform>The newest %n rows; more follow below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %n row(s) as %1</source>
        <translation>
            <numerusform>Saved %n row as %1</numerusform>
            <numerusform>Saved %n rows as %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casegrip::ui::AnnotationDialog</name>
    <message numerus="yes">
        <source> (fixed after %n month(s))</source>
        <comment>limits</comment>
        <translation>
            <numerusform> (fixed after %n month)</numerusform>
            <numerusform> (fixed after %n months)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casegrip::ui::ApprovalsPage</name>
    <message numerus="yes">
        <source>Approve %n</source>
        <translation>
            <numerusform>Approve %n</numerusform>
            <numerusform>Approve %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve %n review(s)?</source>
        <translation>
            <numerusform>Approve %n review?</numerusform>
            <numerusform>Approve %n reviews?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approved: %n review(s)</source>
        <translation>
            <numerusform>Approved: %n review</numerusform>
            <numerusform>Approved: %n reviews</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casegrip::ui::BatchPage</name>
    <message numerus="yes">
        <source>Opening %n case(s)…</source>
        <translation>
            <numerusform>Opening %n case…</numerusform>
            <numerusform>Opening %n cases…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 - %n case(s) together</source>
        <comment>form</comment>
        <translation>
            <numerusform>%1 - %n case together</numerusform>
            <numerusform>%1 - %n cases together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign %n review(s)</source>
        <translation>
            <numerusform>Sign %n review</numerusform>
            <numerusform>Sign %n reviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out %n refused</source>
        <translation>
            <numerusform>Leave out %n refused</numerusform>
            <numerusform>Leave out %n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) signed</source>
        <translation>
            <numerusform>%n review signed</numerusform>
            <numerusform>%n reviews signed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) will not be part of these reviews</source>
        <translation>
            <numerusform>%n answer will not be part of these reviews</numerusform>
            <numerusform>%n answers will not be part of these reviews</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casegrip::ui::BulkDialog</name>
    <message numerus="yes">
        <source>%1. %n case(s) were not changed:</source>
        <translation>
            <numerusform>%1. One case was not changed:</numerusform>
            <numerusform>%1. %n cases were not changed:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casegrip::ui::CaseActions</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>one case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casegrip::ui::CasePanel</name>
    <message numerus="yes">
        <source>%n closed</source>
        <translation>
            <numerusform>%n closed</numerusform>
            <numerusform>%n closed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casegrip::ui::CheckDialog</name>
    <message numerus="yes">
        <source>Before this can be signed: %n</source>
        <translation>
            <numerusform>Before this can be signed: %n</numerusform>
            <numerusform>Before this can be signed: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unanswered, and may stay so: %n</source>
        <translation>
            <numerusform>Unanswered, and may stay so: %n</numerusform>
            <numerusform>Unanswered, and may stay so: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) will not be part of this review</source>
        <translation>
            <numerusform>%n answer will not be part of this review</numerusform>
            <numerusform>%n answers will not be part of this review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It gives %n direction(s)</source>
        <translation>
            <numerusform>It gives %n direction</numerusform>
            <numerusform>It gives %n directions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casegrip::ui::CoverPage</name>
    <message numerus="yes">
        <source>Nobody is there for %n open review(s): who owes them is away, or the case has no officer.</source>
        <translation>
            <numerusform>Nobody is there for %n open review: who owes it is away, or the case has no officer.</numerusform>
            <numerusform>Nobody is there for %n open reviews: who owes them is away, or the case has no officer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casegrip::ui::DirectionDialog</name>
    <message numerus="yes">
        <source>The text is too long: at most %n characters.</source>
        <translation>
            <numerusform>The text is too long: at most %n character.</numerusform>
            <numerusform>The text is too long: at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casegrip::ui::FoundBatchView</name>
    <message numerus="yes">
        <source>%n case(s), saved %1, not signed.</source>
        <translation>
            <numerusform>%n case, saved %1, not signed.</numerusform>
            <numerusform>%n cases, saved %1, not signed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Begin anew with the %n case(s) chosen</source>
        <translation>
            <numerusform>Begin anew with the %n case chosen</numerusform>
            <numerusform>Begin anew with the %n cases chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casegrip::ui::FoundDraftView</name>
    <message numerus="yes">
        <source>It was saved %1 and has %n answer(s).</source>
        <translation>
            <numerusform>It was saved %1 and has %n answer.</numerusform>
            <numerusform>It was saved %1 and has %n answers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has no room for %n answer(s): %1</source>
        <translation>
            <numerusform>It has no room for %n answer: %1</numerusform>
            <numerusform>It has no room for %n answers: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casegrip::ui::GuidancePage</name>
    <message numerus="yes">
        <source>No page has every word; %n has some of them.</source>
        <translation>
            <numerusform>No page has every word; %n has some of them.</numerusform>
            <numerusform>No page has every word; %n have some of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casegrip::ui::PackDialog</name>
    <message numerus="yes">
        <source>Wrote the monthly pack, %n file(s), into %1</source>
        <translation>
            <numerusform>Wrote the monthly pack, %n file, into %1</numerusform>
            <numerusform>Wrote the monthly pack, %n files, into %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casegrip::ui::PassphraseDialog</name>
    <message numerus="yes">
        <source>At least %n characters.</source>
        <translation>
            <numerusform>At least %n character.</numerusform>
            <numerusform>At least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casegrip::ui::PlanView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casegrip::ui::ReasonDialog</name>
    <message numerus="yes">
        <source>The text is too long: at most %n characters.</source>
        <translation>
            <numerusform>The text is too long: at most %n character.</numerusform>
            <numerusform>The text is too long: at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casegrip::ui::RefusedRows</name>
    <message numerus="yes">
        <source>%n row(s) were not taken. They are kept here and tried again with the next export.</source>
        <translation type="unfinished">
            <numerusform>%n row was not taken. It is kept here and tried again with the next export.</numerusform>
            <numerusform>%n rows were not taken. They are kept here and tried again with the next export.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are of restricted cases and not shown.</source>
        <translation>
            <numerusform>%n of them is of a restricted case and not shown.</numerusform>
            <numerusform>%n of them are of restricted cases and not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %n row(s) as %1</source>
        <translation type="unfinished">
            <numerusform>Saved %n row as %1</numerusform>
            <numerusform>Saved %n rows as %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casegrip::ui::ReturnDialog</name>
    <message numerus="yes">
        <source>The text is too long: at most %n characters.</source>
        <translation>
            <numerusform>The text is too long: at most %n character.</numerusform>
            <numerusform>The text is too long: at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casegrip::ui::ReviewCase</name>
    <message numerus="yes">
        <source>The form was changed since: %n answer(s) have no place in it.</source>
        <translation>
            <numerusform>The form was changed since: %n answer has no place in it.</numerusform>
            <numerusform>The form was changed since: %n answers have no place in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casegrip::ui::ReviewList</name>
    <message numerus="yes">
        <source>%n addition(s)</source>
        <translation>
            <numerusform>%n addition</numerusform>
            <numerusform>%n additions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casegrip::ui::ReviewPage</name>
    <message numerus="yes">
        <source>%n will not be part of this review</source>
        <translation>
            <numerusform>%n will not be part of this review</numerusform>
            <numerusform>%n will not be part of this review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casegrip::ui::SectionView</name>
    <message numerus="yes">
        <source>%1 (%n unanswered)</source>
        <translation>
            <numerusform>%1 (%n unanswered)</numerusform>
            <numerusform>%1 (%n unanswered)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casegrip::ui::SyncPage</name>
    <message numerus="yes">
        <source>%n form(s) of your force in the data folder have a fault and are not used:</source>
        <translation>
            <numerusform>%n form of your force in the data folder has a fault and is not used:</numerusform>
            <numerusform>%n forms of your force in the data folder have a fault and are not used:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casegrip::ui::VerifyPage</name>
    <message numerus="yes">
        <source>%n thing(s) differ, as of %1. Keep the data folder as it is until somebody has looked into it.</source>
        <translation>
            <numerusform>%n thing differs, as of %1. Keep the data folder as it is until somebody has looked into it.</numerusform>
            <numerusform>%n things differ, as of %1. Keep the data folder as it is until somebody has looked into it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) differed and were made anew; everything agrees now, as of %1.</source>
        <translation>
            <numerusform>%n thing differed and was made anew; everything agrees now, as of %1.</numerusform>
            <numerusform>%n things differed and were made anew; everything agrees now, as of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything agrees, as of %1. Somebody should look at %n decision(s).</source>
        <translation>
            <numerusform>Everything agrees, as of %1. Somebody should look at %n decision.</numerusform>
            <numerusform>Everything agrees, as of %1. Somebody should look at %n decisions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything agrees, as of %1. Somebody who sees their cases should look at %n decision(s).</source>
        <translation>
            <numerusform>Everything agrees, as of %1. Somebody who sees its case should look at %n decision.</numerusform>
            <numerusform>Everything agrees, as of %1. Somebody who sees their cases should look at %n decisions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reviews</name>
    <message numerus="yes">
        <source>At least %n is needed here.</source>
        <translation>
            <numerusform>At least %n is needed here.</numerusform>
            <numerusform>At least %n are needed here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n can be here.</source>
        <translation>
            <numerusform>At most %n can be here.</numerusform>
            <numerusform>At most %n can be here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The form proposes %1: %n day(s) from today.</source>
        <translation>
            <numerusform>The form proposes %1: %n day from today.</numerusform>
            <numerusform>The form proposes %1: %n days from today.</numerusform>
        </translation>
    </message>
</context>
</TS>
