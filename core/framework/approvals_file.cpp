// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/framework/approvals_file.h"

#include <QFile>
#include <QJsonDocument>
#include <cctype>
#include <set>

namespace casegrip::framework
{
namespace
{

constexpr std::size_t mostReasons = 40;

// A list that is named has to say something: an empty one could never match.
std::vector<std::string> condition(const Reader &rule, const char *key)
{
    auto values = rule.texts(key);
    if (rule.has(key) && values.empty())
        rule.fault(key, "must not be an empty list");
    return values;
}

std::vector<due::ReviewKind> kindsOf(const Reader &rule)
{
    std::vector<due::ReviewKind> kinds;
    const auto words = condition(rule, "kinds");
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto kind = due::parseReviewKind(words[i]);
        if (!kind)
            rule.fault("kinds", i, "is " + inQuotes(words[i]) + ", which is not a kind of review");
        else
            kinds.push_back(*kind);
    }
    return kinds;
}

ApprovalRule readRule(const Reader &in)
{
    in.allow({"title", "kinds", "decisions", "red_box", "rank"});
    ApprovalRule rule;
    rule.title = in.requiredText("title");
    rule.kinds = kindsOf(in);
    rule.decisions = condition(in, "decisions");
    rule.redBoxOnly = in.flag("red_box", false);
    if (in.has("rank"))
        rule.rank = in.word("rank", ranks);
    if (!in.has("kinds") && !in.has("decisions") && !rule.redBoxOnly)
        in.fault("title", "is given by a rule with no condition (kinds, decisions or red_box)");
    return rule;
}

bool isCode(const std::string &text)
{
    const auto isOfCode = [](unsigned char c) { return std::islower(c) || std::isdigit(c) || c == '_'; };
    return !text.empty() && text.size() <= 40 && std::all_of(text.begin(), text.end(), isOfCode);
}

std::vector<ReturnReason> readReasons(const Reader &in)
{
    std::vector<ReturnReason> reasons;
    std::set<std::string> known;
    for (const auto &one : in.objects("return_reasons")) {
        one.allow({"code", "label"});
        reasons.push_back({one.requiredText("code"), one.requiredText("label")});
        const std::string &code = reasons.back().code;
        if (!isCode(code))
            one.fault("code", "must be small letters, digits and _, at most 40");
        else if (!known.insert(code).second)
            one.fault("code", "is " + inQuotes(code) + ", which an earlier reason has");
    }
    if (reasons.empty() || reasons.size() > mostReasons)
        in.fault("return_reasons", "must have from 1 to " + std::to_string(mostReasons) + " reasons");
    return reasons;
}

Approvals read(const Reader &in)
{
    in.allow({"needed", "return_reasons"});
    Approvals approvals;
    for (const auto &rule : in.objects("needed"))
        approvals.needed.push_back(readRule(rule));
    approvals.returnReasons = readReasons(in);
    return approvals;
}

const Approvals &shipped()
{
    static const Approvals approvals = [] {
        QFile file(QStringLiteral(":/resources/framework/cmf-1.json"));
        const auto json = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
        Faults faults("cmf-1.json");
        auto found = read(Reader(json, "", faults).object("approvals"));
        if (faults.first())
            qFatal("the shipped framework: %s", faults.first()->what.c_str());
        return found;
    }();
    return approvals;
}

QJsonArray listOf(const std::vector<std::string> &texts)
{
    QJsonArray out;
    for (const std::string &text : texts)
        out.append(toQString(text));
    return out;
}

QJsonObject written(const ApprovalRule &rule)
{
    QJsonObject out{{QStringLiteral("title"), toQString(rule.title)}};
    QJsonArray kinds;
    for (const auto kind : rule.kinds)
        kinds.append(toQString(due::toWord(kind)));
    if (!kinds.isEmpty())
        out[u"kinds"] = kinds;
    if (!rule.decisions.empty())
        out[u"decisions"] = listOf(rule.decisions);
    if (rule.redBoxOnly)
        out[u"red_box"] = true;
    if (!rule.rank.empty())
        out[u"rank"] = toQString(rule.rank);
    return out;
}

template <typename List, typename Value>
bool isEmptyOrHas(const List &list, const Value &value)
{
    return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

} // namespace

bool ApprovalRule::matches(due::ReviewKind kind, std::string_view decision, bool isRedBox) const
{
    return isEmptyOrHas(kinds, kind) && isEmptyOrHas(decisions, decision) && (isRedBox || !redBoxOnly);
}

const ReturnReason *Approvals::reason(std::string_view code) const
{
    const auto found =
        std::find_if(returnReasons.begin(), returnReasons.end(), [code](const auto &one) { return one.code == code; });
    return found == returnReasons.end() ? nullptr : &*found;
}

Approvals readApprovals(const Reader &file)
{
    return file.has("approvals") ? read(file.object("approvals")) : shipped();
}

QJsonObject toJson(const Approvals &approvals)
{
    QJsonArray needed;
    for (const ApprovalRule &rule : approvals.needed)
        needed.append(written(rule));
    QJsonArray reasons;
    for (const ReturnReason &reason : approvals.returnReasons)
        reasons.append(QJsonObject{{QStringLiteral("code"), toQString(reason.code)},
                                   {QStringLiteral("label"), toQString(reason.label)}});
    return {{QStringLiteral("needed"), needed}, {QStringLiteral("return_reasons"), reasons}};
}

} // namespace casegrip::framework
