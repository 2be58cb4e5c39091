// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forms/case_facts.h"
#include "core/forms/guidance.h"
#include "core/forms/template_file.h"

#include <string>
#include <vector>

// The templates that are installed, with the guidance that they link to. Immutable after reading; share it
// between threads.
namespace casegrip::forms
{

struct LibraryFile {
    std::string name; // as it is called in messages
    std::string bytes;
};

struct FaultyFile {
    std::string name;
    std::vector<Fault> faults;
};

class Library
{
public:
    // Files may come in any order; one at fault is left out. The same id and version twice is a fault of the
    // second, unless the content is the same: a version that was used never changes.
    Library(const std::vector<LibraryFile> &templates, const std::vector<LibraryFile> &guidance);
    // What is shipped with the program; stops the program when that is damaged.
    static Library shipped();
    static std::vector<LibraryFile> shippedTemplateFiles();

    const std::vector<Template> &templates() const { return m_templates; } // by id, version
    const std::vector<Article> &articles() const { return m_articles; }
    const std::vector<FaultyFile> &faultyFiles() const { return m_faulty; }
    const References &references() const { return m_references; }

    const Template *find(std::string_view id, int version) const;
    // The version to begin with: the highest that has come into force by `today`. None: no such template.
    const Template *current(std::string_view id, Day today) const;
    // The current templates of that kind for that case: those that suit it first, each group by id.
    std::vector<const Template *> offered(Kind kind, const CaseFacts &facts, const Moment &moment) const;
    const Article *article(std::string_view id) const;

private:
    void readTemplates(std::vector<LibraryFile> files);
    void readGuidanceFiles(const std::vector<LibraryFile> &files);
    std::vector<Fault> take(const LibraryFile &file);

    std::vector<Template> m_templates;
    std::vector<Article> m_articles;
    std::vector<FaultyFile> m_faulty;
    References m_references;
};

} // namespace casegrip::forms
