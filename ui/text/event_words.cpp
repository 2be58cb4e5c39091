// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/event_words.h"

#include "ui/text/labels.h"
#include "ui/text/visible_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace casegrip::ui
{
namespace
{

class EventWords
{
    Q_DECLARE_TR_FUNCTIONS(EventWords)
public:
    static QString detail(const QString &name, const QString &value) { return tr("%1: %2", "name of a fact, value").arg(name, value); }
    static QString inferred() { return tr("worked out by comparing exports"); }
    static QString all(const QString &what, const QStringList &details)
    {
        return tr("%1 (%2)", "what happened, details").arg(what, details.join(QStringLiteral(", ")));
    }
    static QString and_(const QString &what, const QString &how) { return tr("%1; %2", "what happened, how it is known").arg(what, how); }
    static QString officer(const std::string &number) { return tr("officer %1").arg(visibleText(number)); }
};

std::string joined(const std::vector<std::string> &words)
{
    std::string text;
    for (const std::string &word : words)
        text += (text.empty() ? "" : ";") + word;
    return text;
}

void addClassification(QStringList &details, const due::Classification &now, const due::Classification *before)
{
    const auto add = [&](const char *column, const std::string &value, const std::string &was) {
        if (before ? value != was : !value.empty())
            details << EventWords::detail(label::factName(column), label::factValue(column, value.empty() ? "none" : value));
    };
    const due::Classification nothing;
    const due::Classification &was = before ? *before : nothing;
    add("class", now.principal, was.principal);
    add("included_classes", joined(now.included), joined(was.included));
    add("flags", joined(now.flags), joined(was.flags));
    add("risk", now.risk, was.risk);
}

} // namespace

QString eventText(const cases::EventView &event, const due::Classification *before,
                  const std::function<QString(const std::string &code)> &teamName)
{
    QStringList details;
    if (event.kind == due::EventKind::Classified)
        addClassification(details, event.classification, before);
    if (!event.team.empty())
        details << teamName(event.team);
    if (!event.officerId.empty())
        details << EventWords::officer(event.officerId);
    if (!event.outcome.empty())
        details << EventWords::detail(label::factName("outcome"), label::factValue("outcome", event.outcome));
    if (!event.note.empty())
        details << visibleText(event.note);
    QString text = label::eventKind(event.kind);
    if (!details.isEmpty())
        text = EventWords::all(text, details);
    return event.source.inferred ? EventWords::and_(text, EventWords::inferred()) : text;
}

} // namespace casegrip::ui
