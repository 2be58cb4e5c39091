// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forms/outline.h"

#include "core/base/json.h"

namespace casegrip::forms
{
namespace
{

constexpr std::size_t deepestEmbedding = 4;
constexpr int mostVersion = 1'000'000;

class OutlineReader
{
public:
    OutlineReader(const References &references, Faults &partFaults)
        : m_references(references), m_partFaults(partFaults)
    {
    }

    Outline read(const Node &file)
    {
        m_outline.json = file.object();
        m_outline.json[u"sections"] = sections(file, {});
        return std::move(m_outline);
    }

private:
    // Notes the sections of `file` and returns them with those of parts put in.
    QJsonArray sections(const Node &file, const std::vector<Node> &embeddedBy)
    {
        QJsonArray written;
        for (const Node &section : file.objects("sections", true)) {
            if (section.has("embed")) {
                written.append(embedded(section, embeddedBy));
            } else {
                m_outline.sections.push_back({section, embeddedBy});
                written.append(section.object());
            }
        }
        return written;
    }

    QJsonObject embedded(const Node &entry, std::vector<Node> embeddedBy)
    {
        entry.allow({"embed", "version", "relevant", "sections"});
        const std::string id = entry.id("embed");
        const int version = versionOf(entry);
        embeddedBy.push_back(entry);
        if (embeddedBy.size() > deepestEmbedding) {
            entry.fault("embed", "is embedded more than " + std::to_string(deepestEmbedding) + " deep");
            return entry.object();
        }
        const bool isFrozen = entry.has("sections");
        const auto part = m_references.parts.find({id, version});
        if (!isFrozen && part == m_references.parts.end()) {
            if (!id.empty() && version > 0)
                entry.fault("embed", "is " + inQuotes(id) + " version " + std::to_string(version) +
                                         ", which is not a template that can be embedded");
            return entry.object();
        }
        m_outline.parts.push_back({id, version});
        QJsonObject written = entry.object();
        written[u"sections"] =
            sections(isFrozen ? entry : Node(part->second, entry.path(), m_partFaults), embeddedBy);
        return written;
    }

    static int versionOf(const Node &entry)
    {
        if (!entry.has("version"))
            entry.fault("version", "is missing");
        return entry.number("version", 1, mostVersion, 0);
    }

    const References &m_references;
    Faults &m_partFaults;
    Outline m_outline;
};

} // namespace

Outline readOutline(const Node &file, const References &references, Faults &partFaults)
{
    return OutlineReader(references, partFaults).read(file);
}

} // namespace casegrip::forms
