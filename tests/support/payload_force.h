// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/reviewed_force.h"

#include <QString>

// A small force in which every free text and every name is something else than words: markup that would load a file,
// formulas, placeholders, characters that cannot be seen, what a terminal obeys.
namespace casegrip::test
{

struct Payload {
    const char *name;
    std::string text;
};
// `canary`: path of the file that nothing may open.
std::vector<Payload> payloads(const std::string &canary);

// Whether a text shows one of them, whole or cut off; as it is, or as markup would have it escaped.
bool showsPayload(const QString &text);
// Whether it has characters that nobody can see, or that a terminal or a line of text obeys; line breaks and tabs are none.
bool hasHidden(const QString &text);

class PayloadForce
{
public:
    // Fills the data folder.
    explicit PayloadForce(const std::string &canary);

    // Of the one whose free texts are all payload `i`, where an export can hold it.
    static std::string caseNo(std::size_t i);

    ReviewedForce force;
    std::vector<Payload> texts;
    std::vector<std::string> refs; // of the reviews that were signed: returned, waiting, approved, with an addendum, withdrawn
    int entries = 0;               // that were made

private:
    const std::string &text(std::size_t i) const { return texts[i % texts.size()].text; }
    const std::string &next() { return text(m_next++); }
    void addRows();
    void installFramework();
    void replaceForms();
    void workOnCases();
    void review();
    void arrange();
    // What its checks refuse (an empty or unseen reason) is no fault.
    void attempt(workspace::Workspace &opened, const workspace::Operation &operation);
    reviews::Draft draftOf(workspace::Workspace &opened, const std::string &caseNo);
    std::string sign(const std::string &login, const std::string &caseNo);

    std::size_t m_next = 0;
};

} // namespace casegrip::test
