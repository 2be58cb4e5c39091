// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/review_words.h"

#include "core/base/spoken.h"
#include "core/forms/case_facts.h"
#include "ui/text/labels.h"
#include "ui/text/visible_text.h"

#include <QCoreApplication>

#include <span>

namespace casegrip::ui
{
namespace
{

struct Named {
    const char *word;
    const char *text;
};

constexpr Named owners[] = {
    {"oic", QT_TRANSLATE_NOOP("reviews", "officer in the case")},
    {"sergeant", QT_TRANSLATE_NOOP("reviews", "sergeant")},
    {"detective_sergeant", QT_TRANSLATE_NOOP("reviews", "detective sergeant")},
    {"inspector", QT_TRANSLATE_NOOP("reviews", "inspector")},
    {"duty_inspector", QT_TRANSLATE_NOOP("reviews", "duty inspector")},
    {"detective_inspector", QT_TRANSLATE_NOOP("reviews", "detective inspector")},
    {"chief_inspector", QT_TRANSLATE_NOOP("reviews", "chief inspector")},
    {"superintendent", QT_TRANSLATE_NOOP("reviews", "superintendent")},
    {"chief_officer", QT_TRANSLATE_NOOP("reviews", "chief officer")},
    {"specialist", QT_TRANSLATE_NOOP("reviews", "specialist team")},
    {"reviewer", QT_TRANSLATE_NOOP("reviews", "the reviewer")},
};

QString dueText(const forms::Effect &effect, const Words &words, Instant now)
{
    if (!effect.dueAt)
        return QCoreApplication::translate("reviews", "no time given yet");
    return *effect.dueAt <= now ? QCoreApplication::translate("reviews", "now") : QCoreApplication::translate("reviews", "by %1").arg(words.moment(*effect.dueAt, now));
}

} // namespace

QString ownerName(const std::string &word)
{
    for (const Named &owner : owners) {
        if (word == owner.word)
            return QCoreApplication::translate("reviews", owner.text);
    }
    return visibleText(word);
}

QString ownerName(const std::string &word, const std::string &officerId, const std::string &officerName)
{
    if (officerId.empty())
        return ownerName(word);
    return officerName.empty()
               ? QCoreApplication::translate("reviews", "%1 (%2)", "role, number").arg(ownerName(word), visibleText(officerId))
               : QCoreApplication::translate("reviews", "%1 (%2)", "name, number")
                     .arg(visibleText(officerName), visibleText(officerId));
}

QString factTitle(std::size_t fact)
{
    const auto &definition = forms::factTable()[fact];
    const QString name = label::factName(std::string(definition.name));
    const bool isTranslated = name != QLatin1String(definition.name.data(), qsizetype(definition.name.size()));
    return isTranslated ? name : QString::fromUtf8(definition.label.data(), qsizetype(definition.label.size()));
}

QString valueText(std::size_t fact, const forms::Value &value, const TimeZone &zone)
{
    if (forms::isEmpty(value))
        return QCoreApplication::translate("reviews", "not known");
    const auto &definition = forms::factTable()[fact];
    const std::string name(definition.name);
    if (definition.type == forms::ValueType::Word)
        return label::factWord(name, std::get<std::string>(value));
    const auto *words = std::get_if<forms::Words>(&value);
    if (!words)
        return visibleText(forms::factText(fact, value, zone));
    QStringList said;
    for (const std::string &word : *words)
        said << label::factWord(name, word);
    return said.join(QStringLiteral(", "));
}

QString decisionText(const std::string &decision)
{
    return visibleText(capitalised(spoken(decision)));
}

QString effectText(const forms::Effect &effect, const Words &words, Instant now)
{
    const QString owner = ownerName(effect.owner);
    const QString when = dueText(effect, words, now);
    const QString what = visibleText(effect.text);
    switch (effect.consequence) {
    case forms::Consequence::Escalate:
        return QCoreApplication::translate("reviews", "Tell the %1, %2: %3").arg(owner, when, what);
    case forms::Consequence::Safeguard:
        return QCoreApplication::translate("reviews", "Safeguarding, %1, %2: %3").arg(owner, when, what);
    case forms::Consequence::ReturnToOic:
        return QCoreApplication::translate("reviews", "Goes back to the officer in the case, %1: %2").arg(when, what);
    case forms::Consequence::DataQuality:
        return QCoreApplication::translate("reviews", "To be put right, %1, %2: %3").arg(owner, when, what);
    case forms::Consequence::Theme:
        return QCoreApplication::translate("reviews", "Noted as a theme: %1").arg(visibleText(std::string(forms::labelOf(forms::themes(), effect.theme))));
    case forms::Consequence::Action:
        break;
    }
    return what.isEmpty() ? QCoreApplication::translate("reviews", "Action: say what is to be done, by whom and when.")
                          : QCoreApplication::translate("reviews", "Action, %1, %2: %3").arg(owner, when, what);
}

QString proposalText(const forms::Proposal &proposal, const Words &words)
{
    const QString day = words.day(words.zone().startOfDay(proposal.day));
    return proposal.daysAhead == 0
               ? QCoreApplication::translate("reviews", "The form proposes today, %1.").arg(day)
               : QCoreApplication::translate("reviews", "The form proposes %1: %n day(s) from today.", nullptr, proposal.daysAhead).arg(day);
}

QString prefillText(const forms::Prefill &prefill, bool isTaken, const Words &words, Instant now)
{
    const QString shown = visibleText(prefill.shown);
    if (prefill.source.empty())
        return QCoreApplication::translate("reviews", "%1: %2").arg(factTitle(prefill.fact), QCoreApplication::translate("reviews", "not known"));
    const QString source = prefill.asOf ? QCoreApplication::translate("reviews", "%1, %2").arg(visibleText(prefill.source), words.ago(*prefill.asOf, now))
                                        : visibleText(prefill.source);
    return isTaken ? QCoreApplication::translate("reviews", "Filled in: %1: %2 (%3)").arg(factTitle(prefill.fact), shown, source)
                   : QCoreApplication::translate("reviews", "%1: %2 (%3)").arg(factTitle(prefill.fact), shown, source);
}

QString problemText(const forms::Problem &problem, const forms::Template &form)
{
    using Kind = forms::Problem::Kind;
    const auto section = std::find_if(form.sections.begin(), form.sections.end(),
                                      [&](const forms::Section &one) { return one.id == problem.place.id; });
    switch (problem.kind) {
    case Kind::Missing:
        return QCoreApplication::translate("reviews", "This needs an answer.");
    case Kind::TooFewRows:
        return QCoreApplication::translate("reviews", "At least %n is needed here.", nullptr, section->repeat->least);
    case Kind::TooManyRows:
        return QCoreApplication::translate("reviews", "At most %n can be here.", nullptr, section->repeat->most);
    case Kind::Constraint:
        break;
    }
    return visibleText(problem.message);
}

QString changeText(const forms::FactChange &change, const TimeZone &zone)
{
    return QCoreApplication::translate("reviews", "%1 → %2").arg(valueText(change.fact, change.then, zone), valueText(change.fact, change.now, zone));
}

QString newerText(const workspace::NewerFact &fact, const Words &words, Instant now)
{
    const QString shown = QCoreApplication::translate("reviews", "%1: %2").arg(factTitle(fact.fact), valueText(fact.fact, fact.now, words.zone()));
    return fact.asOf ? QCoreApplication::translate("reviews", "%1 (new or changed, export of %2)").arg(shown, words.moment(*fact.asOf, now))
                     : QCoreApplication::translate("reviews", "%1 (new or changed)").arg(shown);
}

QString directionStanding(const reviews::DirectionState &direction, const Words &words, Instant now)
{
    if (!direction.isOpen()) {
        switch (direction.notes.empty() ? reviews::Closing::Done : direction.notes.back().closing) {
        case reviews::Closing::Done:
            return QCoreApplication::translate("reviews", "Done");
        case reviews::Closing::NotNeeded:
            return QCoreApplication::translate("reviews", "No longer needed");
        case reviews::Closing::Overdue:
            return QCoreApplication::translate("reviews", "Closed overdue");
        }
    }
    const auto due = direction.dueAt();
    if (!due)
        return QCoreApplication::translate("reviews", "Open, no time given");
    return now > *due ? QCoreApplication::translate("reviews", "Overdue by %1").arg(words.span(now - *due))
                      : QCoreApplication::translate("reviews", "Open, due %1").arg(words.moment(*due, now));
}

QString withoutEffectText(reviews::Effect effect)
{
    static constexpr const char *texts[] = {
        "",
        QT_TRANSLATE_NOOP("reviews", "somebody who did not know of it returned the same version, and a return comes first"),
        QT_TRANSLATE_NOOP("reviews", "the review was edited afterwards"),
        QT_TRANSLATE_NOOP("reviews", "it was about a version that had been replaced"),
        QT_TRANSLATE_NOOP("reviews", "the version had been decided on"),
        QT_TRANSLATE_NOOP("reviews", "it was the author's own review"),
        QT_TRANSLATE_NOOP("reviews", "a higher rank was asked"),
        QT_TRANSLATE_NOOP("reviews", "the version needs no approval"),
        QT_TRANSLATE_NOOP("reviews", "the version is not here, or was taken back"),
    };
    const char *text = texts[std::size_t(effect)];
    return *text == 0 ? QString() : QCoreApplication::translate("reviews", text);
}

QString signalText(const reviews::Signal &signal, const QString &label)
{
    using Kind = reviews::Signal::Kind;
    switch (signal.kind) {
    case Kind::LikeOwn:
        return QCoreApplication::translate("reviews", "Nearly the same text as in your review %1: %2").arg(visibleText(signal.ref), label);
    case Kind::LikeLast:
        return QCoreApplication::translate("reviews", "Nearly the same text as in the last review of this case (%1): %2").arg(visibleText(signal.ref), label);
    case Kind::NoDirection:
        return QCoreApplication::translate("reviews", "This is the third review of this case running without a direction.");
    case Kind::OverdueTwice:
        break;
    }
    return QCoreApplication::translate("reviews", "Direction %1 was overdue at two reviews.").arg(signal.direction);
}

} // namespace casegrip::ui
