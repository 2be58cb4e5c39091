// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/private.h"

#include "core/base/json.h"

// What leaves Casegrip is told to the access log first: without the row there is no output.
namespace casegrip::workspace
{
namespace
{

const char *toWord(Disclosed::As as)
{
    switch (as) {
    case Disclosed::As::Pdf:
        return "pdf";
    case Disclosed::As::Print:
        return "print";
    case Disclosed::As::Text:
        return "text";
    case Disclosed::As::Clipboard:
        return "clipboard";
    case Disclosed::As::Files:
        return "pdf, csv and json";
    case Disclosed::As::Csv:
        return "csv";
    }
    return "";
}

} // namespace

Done Workspace::recordDisclosure(const Disclosed &disclosed)
{
    const bool isPack = disclosed.as == Disclosed::As::Files;
    if (auto allowed = d->permit(isPack ? access::Action::Disclose : access::Action::PrintCase, {.caseNo = disclosed.caseNo}); !allowed)
        return allowed;
    return d->tellOut(disclosed);
}

Done Workspace::recordReport(const Disclosed &report)
{
    return d->tellOut(report);
}

Done Workspace::Private::tellOut(const Disclosed &disclosed)
{
    if (auto may = mayWrite(); !may)
        return may;
    QJsonObject details{{QStringLiteral("disclosed"), toQString(disclosed.what)},
                        {QStringLiteral("as"), QLatin1String(toWord(disclosed.as))}};
    if (!disclosed.recipient.empty())
        details.insert(QStringLiteral("recipient"), toQString(disclosed.recipient));
    if (!disclosed.why.empty())
        details.insert(QStringLiteral("why"), toQString(disclosed.why));
    const auto kind = disclosed.as == Disclosed::As::Print ? journal::AccessKind::Printed : journal::AccessKind::Exported;
    return tell({kind, disclosed.caseNo, details});
}

} // namespace casegrip::workspace
