// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demo.h"

#include "app/command/command.h"
#include "app/command/json_object.h"
#include "core/framework/framework.h"

namespace casegrip::command
{
namespace
{

class Demo final : public Command
{
public:
    Description description() const override
    {
        return {
            .name = "demo",
            .summary = "Writes the export of an invented police force, to try everything on.",
            .details =
                "The same options give the same bytes. Names and places are invented, the force code 99 is "
                "no force's.",
            .example =
                "casegrip demo /tmp/export --cases 50000 && casegrip --data /tmp/demo sync /tmp/export"};
    }

    void declare(CLI::App &app) override
    {
        app.add_option("DIR", m_options.dir, "New or empty folder")->required()->type_name("");
        app.add_option("--cases", m_options.cases, "How many cases (50000)")
            ->check(CLI::Range(std::int64_t(1), std::int64_t(9'000'000)).description(""))
            ->type_name("N");
        app.add_option("--seed", m_options.seed, "Another seed gives another force (1)")->type_name("S");
        app.add_option("--as-of", m_asOf, "The export's moment (the last local midnight)")
            ->type_name("INSTANT");
        app.add_flag("--dense", m_options.dense, "Six reviews for every case");
        app.add_option("--changed", m_options.changedPercent,
                       "The export of the next day instead, with about so many percent of the cases changed")
            ->check(CLI::Range(0.0, 100.0).description(""))
            ->type_name("PERCENT");
    }

    Done run(Session &session) override
    {
        if (const auto read = readAsOf(); !read)
            return read;
        const auto written = demo::writeDemo(m_options, session.progress());
        if (!written)
            return failure(written.error());
        if (session.format() == Format::Json) {
            std::string &text = session.output().buffer();
            JsonObject json(text);
            json.open('{').key("cases").value(written->cases).key("events").value(written->events);
            json.key("reviews").value(written->reviews).key("officers").value(written->officers);
            json.key("units").value(written->units).key("bytes").value(written->bytes).close('}');
            text += '\n';
        }
        session.say("Wrote " + std::to_string(written->cases) + " cases, " + std::to_string(written->events) +
                    " events and " + std::to_string(written->reviews) + " reviews to " + m_options.dir +
                    ". All of it is invented.");
        return {};
    }

private:
    Done readAsOf()
    {
        const TimeZone zone = framework::shippedDefault().zone;
        if (m_asOf.empty()) {
            m_options.asOf = zone.startOfDay(zone.dayOf(SystemClock().now()));
            return {};
        }
        const auto instant = parseInstant(m_asOf, zone);
        if (!instant)
            return failure(ErrorKind::Invalid, "--as-of " + m_asOf + " is not an instant.",
                           "Write it like 2025-01-31T23:59:59Z.");
        m_options.asOf = *instant;
        return {};
    }

    demo::DemoOptions m_options;
    std::string m_asOf;
};

} // namespace

std::unique_ptr<Command> makeDemo()
{
    return std::make_unique<Demo>();
}

} // namespace casegrip::command
