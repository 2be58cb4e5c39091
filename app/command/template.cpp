// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"
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
};
const Columns checkColumns = {
    {"path", Type::Id, "inside the file; / is the whole of it"},
    {"fault", Type::Text, "what is wrong there"},
};

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
                .details =
                    "check prints everything that is wrong with a file, each with its path inside the file.",
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
        const forms::Library library = forms::Library::shipped();
        if (m_check->parsed())
            return check(session, library);
        list(session, library);
        return {};
    }

private:
    static void list(Session &session, const forms::Library &library)
    {
        const auto rows = session.rows(listColumns, m_utc);
        for (const forms::Template &form : library.templates()) {
            *rows << form.id << form.version << forms::toWord(form.kind) << form.rank << form.title
                  << form.questions.size() << form.effectiveFrom << form.language;
            rows->endRow();
        }
        rows->finish();
    }

    Done check(Session &session, const forms::Library &library)
    {
        QFile file(QString::fromStdString(m_file));
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorKind::NotFound,
                           "The file " + m_file + " cannot be read: " + file.errorString().toStdString() +
                               ".",
                           "Check the path.");
        const auto checked =
            forms::readTemplate(file.read(forms::mostTemplateBytes + 1).toStdString(), library.references());
        if (!checked.faults.empty() || session.format() != Format::Text)
            print(session, checked.faults);
        if (!checked.form)
            return failure(ErrorKind::Invalid, m_file + " has " + faultCount(checked.faults.size()) + ".",
                           "Correct the template and check it again.");
        session.say(m_file + " is a valid template: " + checked.form->id + " " +
                    std::to_string(checked.form->version) + ", " +
                    std::to_string(checked.form->questions.size()) + " questions.");
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
