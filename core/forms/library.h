// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forms/case_facts.h"
#include "core/forms/guidance.h"
#include "core/forms/template_file.h"

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

// The templates that are installed - those that are shipped, and those of the force beside them - with the guidance that
// they link to. Immutable after reading; share it between threads.
namespace casegrip::forms
{

struct LibraryFile {
    std::string name; // as it is called in messages
    std::string bytes;
    bool isOfForce = false;      // else shipped
    std::string unreadable = {}; // why there are no bytes; goes on from "/"
};

struct FaultyFile {
    std::string name;
    std::vector<Fault> faults;
};

// Which part a version of a template has.
enum class Standing : std::uint8_t {
    InForce,    // reviews are begun with it
    Later,      // from its effective_from on
    Superseded, // by a version above it; drafts that began on it, and forms that embed it, still have it
};
std::string_view toWord(Standing standing); // "in_force"

class Library
{
public:
    // Files may come in any order; one at fault is left out. The same id and version twice is a fault of the
    // second, unless the content is the same: a version that was used never changes.
    Library(const std::vector<LibraryFile> &templates, const std::vector<LibraryFile> &guidance);
    // What is shipped with the program; stops the program when that is damaged.
    static Library shipped();
    static std::vector<LibraryFile> shippedTemplateFiles();
    // With the templates of the force: every *.json of the folder, which need not be there (docs/administration.md, "Forms of
    // the force"). A file at fault is left out, and so is one that gives an id and version that is taken other content.
    static Library installed(const std::string &folder);

    const std::vector<Template> &templates() const { return m_templates; } // by id, version
    const std::vector<Article> &articles() const { return m_articles; }
    const std::vector<FaultyFile> &faultyFiles() const { return m_faulty; }
    const References &references() const { return m_references; }

    const Template *find(std::string_view id, int version) const;
    // The version to begin with: the highest that has come into force by `today`. None: no such template.
    const Template *current(std::string_view id, Day today) const;
    Standing standing(const Template &form, Day today) const;
    // The file of the force that brought it, as messages call it; empty: it is shipped.
    const std::string &fileOf(const Template &form) const;
    // The current templates of that kind for that case: those that suit it first, each group by id.
    std::vector<const Template *> offered(Kind kind, const CaseFacts &facts, const Moment &moment) const;
    const Article *article(std::string_view id) const;

private:
    void add(const std::vector<LibraryFile> &files);
    void readTemplates(std::vector<LibraryFile> files);
    void readGuidanceFiles(const std::vector<LibraryFile> &files);
    std::vector<Fault> take(const LibraryFile &file);

    std::vector<Template> m_templates;
    std::vector<Article> m_articles;
    std::vector<FaultyFile> m_faulty;
    std::map<std::pair<std::string, int>, std::string> m_fileOf; // of the force; by id, version
    References m_references;
};

// The installed library of a folder, read when it is first asked for and then the same for every thread: what one begins
// another saves.
class LibraryOnce
{
public:
    explicit LibraryOnce(std::string folder) : m_folder(std::move(folder)) {}
    explicit LibraryOnce(std::shared_ptr<const Library> library) : m_library(std::move(library)) {}

    std::shared_ptr<const Library> get(); // from any thread

private:
    const std::string m_folder;
    std::mutex m_reading;
    std::shared_ptr<const Library> m_library;
};

} // namespace casegrip::forms
