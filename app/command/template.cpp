// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"
#include "app/paths.h"
#include "core/forms/library.h"

#include <QFile>

namespace casegrip::command
{
namespace
{

const Columns listColumns = {
    {"id", Type::Id, "of the template"},
    {"version", Type::Number, ""},
    {"kind", Type::Id, "the kind of review that it completes; or periodic, approval, part"},
    {"rank", Type::Id, "whose form it is"},
    {"title", Type::Text, ""},
    {"questions", Type::Number, "with those of its parts"},
    {"effective_from", Type::Date, "from when it is begun with; empty: since ever"},
    {"language", Type::Id, ""},
    {"state", Type::Id, "in_force, later, superseded (by a higher version), or not_used: the file has a fault"},
    {"file", Type::Id, "of the force, inside the data folder; empty: shipped"},
    {"note", Type::Text, "the version that supersedes it; or the fault, with its path inside the file"},
};
const Columns checkColumns = {
    {"path", Type::Id, "inside the file; / is the whole of it"},
    {"fault", Type::Text, "what is wrong there"},
};

// Of the files of the force in the data folder, and what is shipped.
Result<forms::Library> installed(const Session &session)
{
    const auto paths = app::pathsFor(session.options().data);
    if (!paths)
        return failure(paths.error());
    return forms::Library::installed(workspace::templatesFolder(paths->dataFolder));
}

// What the file may refer to: what is installed, and the categories of the framework in force. When the data folder cannot be
// opened (locked, or not for this login) the categories are those of the shipped one, and that is said.
Result<forms::References> referencesFor(Session &session, const forms::Library &library, Instant now)
{
    forms::References references = library.references();
    const auto set = installedFrameworks(session);
    if (!set && !session.options().frameworkFile.empty())
        return failure(set.error());
    if (!set)
        session.say("Red-box categories are compared with the shipped framework: " + set.error().what);
    references.redBox = set ? set->versions[set->inForceAt(now)].categories : framework::shippedDefault().categories;
    return references;
}

std::string noteOn(const forms::Template &form, const forms::Library &library, Day today)
{
    if (library.standing(form, today) != forms::Standing::Superseded)
        return {};
    const forms::Template &current = *library.current(form.id, today);
    return "version " + std::to_string(current.version) + (library.fileOf(current).empty() ? ", which is shipped," : "") +
           " is in force";
}

std::string noteOn(const forms::FaultyFile &file)
{
    const forms::Fault &first = file.faults.front();
    const std::size_t more = file.faults.size() - 1;
    return first.path + ' ' + first.what + (more == 0 ? "" : ", and " + std::to_string(more) + " more");
}

// What would become of the file if it lay in the data folder; empty: nothing that has to be said.
std::string warningAbout(const forms::Template &form, const forms::Library &library, Day today)
{
    const std::string name = form.id + ' ' + std::to_string(form.version);
    const forms::Template *same = library.find(form.id, form.version);
    if (same && same->json != form.json)
        return "But " + name + " is installed with other content, and a version never changes: give this one a version of its own.";
    const forms::Template *current = library.current(form.id, today);
    if (current && current->version > form.version)
        return "But version " + std::to_string(current->version) + " is installed, and reviews are begun with that.";
    return {};
}

std::string faultCount(std::size_t count)
{
    return std::to_string(count) + (count == 1 ? " fault" : " faults");
}

class Template final : public Command
{
public:
    Description description() const override
    {
        return {.name = "template",
                .summary = "The templates of guided reviews: which are installed, and whether a file is one.",
                .details = "list shows those that are shipped and those of the force, templates/*.json in the data folder; a file "
                           "that has a fault is not used, and listed with it. check prints everything that is wrong with a "
                           "file, each with its path inside the file; red-box categories are those of the framework in force.",
                .example = "casegrip template check inspector-30-day.json"};
    }
    std::vector<TableDescription> tables() const override
    {
        return {{"template list", listColumns},
                {"template check; no rows when nothing is wrong", checkColumns}};
    }

    void declare(CLI::App &app) override
    {
        app.add_subcommand("list", "List the installed templates");
        m_check = app.add_subcommand("check", "Check a template file");
        m_check->add_option("FILE", m_file, "Template file to check")->required()->type_name("");
        app.require_subcommand(1);
    }

    Done run(Session &session) override
    {
        const auto library = installed(session);
        if (!library)
            return failure(library.error());
        const auto now = session.now();
        if (!now)
            return failure(now.error());
        const Day today = framework::shippedDefault().zone.dayOf(*now);
        if (m_check->parsed())
            return check(session, *library, *now, today);
        list(session, *library, today);
        return {};
    }

private:
    static void list(Session &session, const forms::Library &library, Day today)
    {
        const auto rows = session.rows(listColumns, m_utc);
        for (const forms::Template &form : library.templates()) {
            *rows << form.id << form.version << forms::toWord(form.kind) << form.rank << form.title
                  << form.questions.size() << form.effectiveFrom << form.language
                  << forms::toWord(library.standing(form, today)) << library.fileOf(form) << noteOn(form, library, today);
            rows->endRow();
        }
        for (const forms::FaultyFile &file : library.faultyFiles()) {
            const std::string_view unknown;
            *rows << unknown << std::optional<int>() << unknown << unknown << unknown << std::optional<int>()
                  << std::optional<Day>() << unknown << "not_used" << file.name << noteOn(file);
            rows->endRow();
        }
        rows->finish();
    }

    Done check(Session &session, const forms::Library &library, Instant now, Day today)
    {
        QFile file(QString::fromStdString(m_file));
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorKind::NotFound,
                           "The file " + m_file + " cannot be read: " + file.errorString().toStdString() +
                               ".",
                           "Check the path.");
        const auto references = referencesFor(session, library, now);
        if (!references)
            return failure(references.error());
        const auto checked = forms::readTemplate(file.read(forms::mostTemplateBytes + 1).toStdString(), *references);
        if (!checked.faults.empty() || session.format() != Format::Text)
            print(session, checked.faults);
        if (!checked.form)
            return failure(ErrorKind::Invalid, m_file + " has " + faultCount(checked.faults.size()) + ".",
                           "Correct the template and check it again.");
        session.say(m_file + " is a valid template: " + checked.form->id + " " +
                    std::to_string(checked.form->version) + ", " +
                    std::to_string(checked.form->questions.size()) + " questions.");
        if (const std::string warning = warningAbout(*checked.form, library, today); !warning.empty())
            session.say(warning);
        return {};
    }

    static void print(Session &session, const std::vector<forms::Fault> &faults)
    {
        const auto rows = session.rows(checkColumns, m_utc);
        for (const forms::Fault &fault : faults) {
            *rows << fault.path << fault.what;
            rows->endRow();
        }
        rows->finish();
    }

    static inline const TimeZone m_utc = TimeZone::utc();
    CLI::App *m_check = nullptr;
    std::string m_file;
};

} // namespace

std::unique_ptr<Command> makeTemplate()
{
    return std::make_unique<Template>();
}

} // namespace casegrip::command
