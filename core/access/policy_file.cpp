// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/policy_file.h"

#include "core/base/json.h"
#include "core/base/visible_text.h"
#include "core/forms/template.h"

#include <QJsonArray>
#include <algorithm>
#include <filesystem>

namespace casegrip::access
{
namespace
{

using forms::Fault;
using forms::Faults;
using forms::inQuotes;
using forms::listed;
using forms::Node;

const std::vector<std::string> breadthWords = {"rank", "area", "command", "force"};

// A list of texts; absent: none.
std::vector<std::string> words(const Node &node, const char *key)
{
    return node.has(key) ? node.words(key) : std::vector<std::string>();
}

bool yesOrNo(const Node &node, const char *key, bool otherwise)
{
    if (node.has(key) && !node.value(key).isBool())
        node.fault(key, "must be true or false");
    return node.value(key).toBool(otherwise);
}

// An object below; absent: an empty one.
Node part(const Node &node, const char *key)
{
    if (node.has(key) && !node.value(key).isObject())
        node.fault(key, "must be an object");
    return {node.value(key).toObject(), node.at(key), node.faults()};
}

void checkPath(const Node &node, const std::string &path, const std::string &text)
{
    const std::filesystem::path whole(text);
    if (text.empty() || (whole.is_absolute() && whole.lexically_normal() == whole && whole.has_filename()))
        return;
    node.faults().add(path,
                      "is " + inQuotes(text) +
                          "; a folder is written in full, without \"..\" and without a slash at its end");
}

std::string rank(const Node &node, const char *key)
{
    static const std::vector<std::string> ranks = [] {
        auto all = forms::ranks();
        std::erase(all, "any");
        return all;
    }();
    return node.word(key, ranks, true);
}

Day day(const Node &node, const char *key)
{
    const std::string text = node.requiredText(key);
    const auto found = parseDay(text);
    if (!found && !text.empty())
        node.fault(key, "is " + inQuotes(text) + "; write it like 2026-03-31");
    return found.value_or(Day{});
}

Roles roles(const Node &node)
{
    Roles found;
    for (const auto &word : words(node, "roles")) {
        if (const auto role = parseRole(word))
            found.insert(*role);
        else
            node.fault("roles", "has " + inQuotes(word) + "; known are " + listed(roleWords()));
    }
    return found;
}

std::vector<ActingRank> acting(const Node &node)
{
    std::vector<ActingRank> all;
    for (const Node &one : node.objects("acting", false)) {
        one.allow({"rank", "from", "to"});
        all.push_back({rank(one, "rank"), day(one, "from"), day(one, "to")});
        if (all.back().to < all.back().from)
            one.fault("to", "is before \"from\"");
    }
    return all;
}

PolicyPerson person(const Node &node)
{
    node.allow({"officer_id", "login", "post", "roles", "teams", "areas", "line_manager", "acting"});
    return {node.requiredText("officer_id"),
            node.text("login"),
            node.text("post"),
            roles(node),
            words(node, "teams"),
            words(node, "areas"),
            node.text("line_manager"),
            acting(node)};
}

// Two of the same key would leave open which one holds.
template <typename Of>
void checkTwice(const std::vector<Node> &nodes, const char *key, const Of &of)
{
    std::vector<std::string> known;
    for (const Node &node : nodes) {
        const std::string text = of(node);
        if (!text.empty() && std::find(known.begin(), known.end(), text) != known.end())
            node.fault(key, "is " + inQuotes(text) + " a second time");
        known.push_back(text);
    }
}

void checkTwice(const std::vector<Node> &nodes, const char *key)
{
    checkTwice(nodes, key, [key](const Node &node) { return toStd(node.value(key).toString()); });
}

std::vector<PolicyPerson> people(const Node &node)
{
    const auto nodes = node.objects("people", false);
    std::vector<PolicyPerson> all;
    for (const Node &one : nodes)
        all.push_back(person(one));
    checkTwice(nodes, "officer_id");
    checkTwice(nodes, "login");
    return all;
}

std::vector<Command> commands(const Node &node)
{
    std::vector<Command> all;
    std::vector<std::string> areas;
    const auto nodes = node.objects("commands", false);
    for (const Node &one : nodes) {
        one.allow({"name", "areas"});
        all.push_back({one.requiredText("name"), one.words("areas")});
        for (const auto &area : all.back().areas) {
            if (std::find(areas.begin(), areas.end(), area) != areas.end())
                one.fault("areas", "has " + inQuotes(area) + ", which belongs to a command already");
            areas.push_back(area);
        }
    }
    checkTwice(nodes, "name");
    return all;
}

std::array<Breadth, roleCount> breadth(const Node &node)
{
    node.allow({"iq", "auditor", "administrator"});
    std::array<Breadth, roleCount> found{};
    for (std::size_t i = 0; i < roleCount; ++i) {
        const auto word = node.word(std::string(toWord(Role(i))).c_str(), breadthWords, false);
        found[i] = Breadth(std::find(breadthWords.begin(), breadthWords.end(), word) - breadthWords.begin());
    }
    return found;
}

void readRestricted(const Node &node, Policy &policy)
{
    node.allow({"every_case", "cases"});
    policy.namedForEvery = words(node, "every_case");
    const auto nodes = node.objects("cases", false);
    for (const Node &one : nodes) {
        one.allow({"case_no", "people"});
        policy.restricted.push_back({one.requiredText("case_no"), words(one, "people")});
    }
    checkTwice(nodes, "case_no");
}

std::vector<std::string> permissionWords()
{
    auto words = actionWords();
    std::erase(words, toWord(Action::SeeCase));
    return words;
}

Grants grants(const Node &node)
{
    Grants found = standardGrants();
    for (const auto &key : node.object().keys()) {
        const auto action = parseAction(toStd(key));
        if (!action ||
            *action == Action::SeeCase) { // which cases are seen, scope.h says and not a permission
            node.faults().add(node.path() + '/' + toStd(key),
                              "is not known; known are " + listed(permissionWords()));
            continue;
        }
        const Node one = part(node, toStd(key).c_str());
        one.allow({"from_rank", "roles", "people"});
        found[std::size_t(*action)] = {one.has("from_rank") ? rank(one, "from_rank") : std::string(),
                                       roles(one), words(one, "people")};
    }
    return found;
}

std::string marking(const Node &node, const std::string &otherwise)
{
    const std::string text = node.text("marking");
    if (text.size() > 200 || visibleText(text) != text)
        node.fault("marking", "must be one line of visible text of at most 200 bytes");
    return text.empty() ? otherwise : text;
}

Policy read(const Node &node)
{
    node.allow({"$schema", "format", "version", "force", "exports", "roster", "exporter", "people",
                "commands", "roles", "restricted", "permissions", "ask_work_reason", "idle_lock_minutes",
                "batch_red_box", "kept_exports_mib", "marking"});
    node.word("format", {"casegrip-policy"}, true);
    if (!node.has("version"))
        node.fault("version", "is missing");
    node.number("version", 1, 1, 1);
    Policy policy;
    policy.force = node.requiredText("force");
    policy.exports = node.words("exports");
    for (std::size_t i = 0; i < policy.exports.size(); ++i)
        checkPath(node, node.at("exports") + '/' + std::to_string(i), policy.exports[i]);
    policy.roster = node.requiredText("roster");
    checkPath(node, node.at("roster"), policy.roster);
    policy.exporter = node.text("exporter");
    policy.people = people(node);
    policy.commands = commands(node);
    policy.breadth = breadth(part(node, "roles"));
    readRestricted(part(node, "restricted"), policy);
    policy.grants = grants(part(node, "permissions"));
    policy.asksWorkReason = yesOrNo(node, "ask_work_reason", policy.asksWorkReason);
    policy.idleLockMinutes = node.number("idle_lock_minutes", 1, 15, policy.idleLockMinutes);
    policy.batchRedBox = yesOrNo(node, "batch_red_box", policy.batchRedBox);
    policy.keptExportsMib = node.number("kept_exports_mib", 1, 1'000'000, policy.keptExportsMib);
    policy.marking = marking(node, policy.marking);
    return policy;
}

Error errorOf(const std::vector<Fault> &faults, const std::string &path)
{
    const std::string more =
        faults.size() == 1 ? "" : " (and " + std::to_string(faults.size() - 1) + " more)";
    return {ErrorKind::Invalid, path + ": " + faults.front().path + ' ' + faults.front().what + more + '.',
            "Casegrip stays closed until an administrator has put the policy right."};
}

// Nothing: there is no such file. Where others could have taken it away that is not believed either: it would open everything.
Result<std::optional<std::string>> textOf(const std::string &folder, const std::string &path, const Look &look)
{
    const auto seen = look(path);
    if (!seen)
        return failure(seen.error());
    if (!*seen) {
        const auto above = look(folder);
        if (!above)
            return failure(above.error());
        if (auto trusted = *above ? checkTrusted(folder, rootAlone, look) : Done(); !trusted)
            return failure(trusted.error());
        return std::optional<std::string>();
    }
    auto text = readTrusted(path, rootAlone, look);
    if (!text)
        return failure(text.error());
    return std::optional(std::move(*text));
}

} // namespace

CheckedPolicy checkPolicy(std::string_view json)
{
    const auto object = parseJsonObject(json, policyFileName);
    if (!object)
        return {{}, {{"/", object.error().what}}};
    Faults faults;
    Policy policy = read(Node(*object, {}, faults));
    if (!faults.list().empty())
        return {{}, faults.take()};
    return {std::move(policy), {}};
}

Result<std::optional<Policy>> readPolicy(const std::string &folder, const Look &look)
{
    const std::string path = folder + '/' + policyFileName;
    const auto text = textOf(folder, path, look);
    if (!text)
        return failure(text.error());
    if (!*text)
        return std::optional<Policy>();
    auto checked = checkPolicy(**text);
    if (!checked.policy)
        return failure(errorOf(checked.faults, path));
    return std::move(checked.policy);
}

} // namespace casegrip::access
