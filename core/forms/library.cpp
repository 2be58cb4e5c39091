// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forms/library.h"

#include "core/base/json.h"
#include "core/forms/evaluation.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <algorithm>
#include <tuple>

namespace casegrip::forms
{
namespace
{

std::vector<LibraryFile> filesIn(const QString &folder, const QString &pattern)
{
    std::vector<LibraryFile> files;
    const QDir directory(folder);
    for (const auto &name : directory.entryList({pattern}, QDir::Files, QDir::Name)) {
        QFile file(directory.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            files.push_back({toStd(name), file.readAll().toStdString()});
    }
    return files;
}

LibraryFile fileOfForce(const QFileInfo &found)
{
    LibraryFile file{"templates/" + toStd(found.fileName()), {}, true};
    QFile opened(found.filePath());
    if (!found.isFile()) // a link that leads nowhere, a pipe
        file.unreadable = "is not a file";
    else if (!opened.open(QIODevice::ReadOnly))
        file.unreadable = "cannot be read: " + toStd(opened.errorString());
    else
        file.bytes = opened.read(qint64(mostTemplateBytes) + 1).toStdString();
    return file;
}

// The JSON Schema may lie beside the templates, for editors.
std::vector<LibraryFile> filesOfForce(const std::string &folder)
{
    std::vector<LibraryFile> files;
    const QDir directory(toQString(folder));
    for (const QFileInfo &found : directory.entryInfoList({QStringLiteral("*.json")}, QDir::Files | QDir::System, QDir::Name)) {
        if (!found.fileName().endsWith(QStringLiteral(".schema.json")))
            files.push_back(fileOfForce(found));
    }
    return files;
}

bool canBeEmbedded(const Template &form)
{
    return form.kind == Kind::Part || form.kind == Kind::Periodic;
}

} // namespace

std::string_view toWord(Standing standing)
{
    switch (standing) {
    case Standing::InForce:
        return "in_force";
    case Standing::Later:
        return "later";
    case Standing::Superseded:
        break;
    }
    return "superseded";
}

Library::Library(const std::vector<LibraryFile> &templates, const std::vector<LibraryFile> &guidance)
{
    readGuidanceFiles(guidance);
    add(templates);
}

void Library::add(const std::vector<LibraryFile> &files)
{
    readTemplates(files);
    std::sort(m_templates.begin(), m_templates.end(), [](const Template &a, const Template &b) {
        return std::tie(a.id, a.version) < std::tie(b.id, b.version);
    });
}

Library Library::installed(const std::string &folder)
{
    Library library = shipped();
    library.add(filesOfForce(folder));
    return library;
}

std::vector<LibraryFile> Library::shippedTemplateFiles()
{
    auto files = filesIn(QStringLiteral(":/resources/templates"), QStringLiteral("*.json"));
    std::erase_if(files, [](const LibraryFile &file) { return file.name.ends_with(".schema.json"); });
    return files;
}

Library Library::shipped()
{
    Library library(shippedTemplateFiles(),
                    filesIn(QStringLiteral(":/resources/guidance"), QStringLiteral("*.json")));
    if (!library.m_faulty.empty()) {
        const FaultyFile &file = library.m_faulty.front();
        qFatal("the shipped %s: %s %s", file.name.c_str(), file.faults.front().path.c_str(),
               file.faults.front().what.c_str());
    }
    return library;
}

void Library::readGuidanceFiles(const std::vector<LibraryFile> &files)
{
    for (const LibraryFile &file : files) {
        CheckedGuidance checked = readGuidance(file.bytes);
        if (!checked.faults.empty())
            m_faulty.push_back({file.name, std::move(checked.faults)});
        for (Article &article : checked.articles) {
            if (m_references.guidance.insert(article.id).second)
                m_articles.push_back(std::move(article));
        }
    }
}

// A file can be read once the parts that it embeds have been: those left over are tried again as long as that
// helps.
void Library::readTemplates(std::vector<LibraryFile> files)
{
    std::vector<FaultyFile> faulty;
    for (std::size_t before = files.size() + 1; files.size() < before;) {
        before = files.size();
        faulty.clear();
        std::vector<LibraryFile> left;
        for (LibraryFile &file : files) {
            auto faults = take(file);
            if (faults.empty())
                continue;
            faulty.push_back({file.name, std::move(faults)});
            left.push_back(std::move(file));
        }
        files = std::move(left);
    }
    m_faulty.insert(m_faulty.end(), faulty.begin(), faulty.end());
}

std::vector<Fault> Library::take(const LibraryFile &file)
{
    if (!file.unreadable.empty())
        return {{"/", file.unreadable}};
    CheckedTemplate checked = readTemplate(file.bytes, m_references);
    if (!checked.form)
        return std::move(checked.faults);
    if (const Template *same = find(checked.form->id, checked.form->version)) {
        if (same->json == checked.form->json)
            return {};
        const std::string &other = fileOf(*same);
        return {{"/version", "is " + std::to_string(same->version) + ", which " +
                                 (other.empty() ? "the shipped " + inQuotes(same->id) : other) +
                                 " has with other content: give it a version of its own"}};
    }
    if (file.isOfForce)
        m_fileOf[{checked.form->id, checked.form->version}] = file.name;
    if (canBeEmbedded(*checked.form))
        m_references.parts[{checked.form->id, checked.form->version}] =
            QJsonDocument::fromJson(QByteArray::fromStdString(checked.form->json)).object();
    m_templates.push_back(std::move(*checked.form));
    return {};
}

const Template *Library::find(std::string_view id, int version) const
{
    const auto found = std::find_if(m_templates.begin(), m_templates.end(), [&](const Template &one) {
        return one.id == id && one.version == version;
    });
    return found == m_templates.end() ? nullptr : &*found;
}

const Template *Library::current(std::string_view id, Day today) const
{
    const Template *best = nullptr;
    for (const Template &one : m_templates) {
        const bool isInForce = !one.effectiveFrom || *one.effectiveFrom <= today;
        if (one.id == id && isInForce && (!best || one.version > best->version))
            best = &one;
    }
    return best;
}

Standing Library::standing(const Template &form, Day today) const
{
    if (form.effectiveFrom && *form.effectiveFrom > today)
        return Standing::Later;
    return current(form.id, today) == &form ? Standing::InForce : Standing::Superseded;
}

const std::string &Library::fileOf(const Template &form) const
{
    static const std::string shipped;
    const auto found = m_fileOf.find({form.id, form.version});
    return found == m_fileOf.end() ? shipped : found->second;
}

std::vector<const Template *> Library::offered(Kind kind, const CaseFacts &facts, const Moment &moment) const
{
    std::vector<const Template *> found;
    for (const Template &one : m_templates) {
        if (one.kind == kind && current(one.id, moment.today()) == &one)
            found.push_back(&one);
    }
    std::stable_partition(found.begin(), found.end(),
                          [&](const Template *one) { return holds(one->suits, facts, moment); });
    return found;
}

const Article *Library::article(std::string_view id) const
{
    const auto found =
        std::find_if(m_articles.begin(), m_articles.end(), [id](const Article &one) { return one.id == id; });
    return found == m_articles.end() ? nullptr : &*found;
}

std::shared_ptr<const Library> LibraryOnce::get()
{
    const std::lock_guard alone(m_reading);
    if (!m_library)
        m_library = std::make_shared<const Library>(Library::installed(m_folder));
    return m_library;
}

} // namespace casegrip::forms
