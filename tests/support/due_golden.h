// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/due/engine.h"
#include "core/due/explanation.h"

#include <QJsonObject>
#include <deque>
#include <map>

// Cases written by hand as JSON, and their obligations as the lines of the `obligations` CSV, for golden
// tests.
namespace casegrip::test
{

// One case of a golden file with the storage that its history points into. Times without an offset are civil
// time in Europe/London.
struct GoldenCase {
    std::string caseNo;
    Instant now;
    due::CaseHistory history;
    std::vector<due::Event> events;
    std::vector<due::Review> reviews;
    std::deque<std::string> refs;
    std::vector<due::ManualRedBox> redBoxes;
};

class Golden
{
public:
    // Reads DIR/case.json: {about, now, framework: [changes to the shipped one], cases: [...]}; `now` may be
    // given for each case instead.
    explicit Golden(const QString &directory);
    Golden(const Golden &) = delete;

    const std::string &fault() const { return m_fault; } // empty: read
    const std::string &about() const { return m_about; }
    const framework::FrameworkSet &frameworks() const { return m_frameworks; }
    const std::vector<due::Classification> &classifications() const { return m_classifications; }
    const std::deque<GoldenCase> &cases() const { return m_cases; }

    // The obligations of all cases as CSV with a header, in the order of the `obligations` command.
    std::string obligations();
    // Why, in words: each obligation followed by its reasons, indented.
    std::string explanations();

private:
    void readFrameworks(const QJsonArray &changes);
    void readCase(const QJsonObject &json, Instant now);
    due::Event readEvent(const QJsonObject &json);
    Instant instant(const QJsonObject &json, const char *key);
    due::ClassificationId classification(const QJsonObject &json);
    due::TeamId team(const QJsonObject &json, const char *key);
    // An obligation as its CSV line, and its explanation.
    struct Line {
        due::Obligation obligation;
        std::string csv;
        std::vector<due::Reason> reasons;
    };
    std::vector<Line> linesOf(const GoldenCase &one, due::Engine &engine);
    void fail(const std::string &fault);

    std::string m_fault;
    std::string m_about;
    TimeZone m_zone = TimeZone::utc();
    framework::FrameworkSet m_frameworks;
    std::vector<due::Classification> m_classifications;
    std::vector<std::string> m_teams{""};
    std::deque<GoldenCase> m_cases;
};

} // namespace casegrip::test
