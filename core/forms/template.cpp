// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forms/template.h"

#include <algorithm>
#include <charconv>

namespace casegrip::forms
{

const std::vector<std::string> &typeWords()
{
    static const std::vector<std::string> words = {"yes_no", "yes_no_na", "choice",   "choices", "text",
                                                   "number", "date",      "datetime", "confirm"};
    return words;
}

const std::vector<std::string> &kindWords()
{
    static const std::vector<std::string> words = {"plan",
                                                   "initial_standard",
                                                   "initial_enhanced",
                                                   "inspector",
                                                   "chief_inspector",
                                                   "superintendent",
                                                   "iq_plan",
                                                   "audit",
                                                   "periodic",
                                                   "approval",
                                                   "part"};
    return words;
}

const std::vector<std::string> &consequenceWords()
{
    static const std::vector<std::string> words = {"action",        "escalate",     "safeguard",
                                                   "return_to_oic", "data_quality", "theme"};
    return words;
}

const std::vector<std::string> &ranks()
{
    static const std::vector<std::string> words = {"any",
                                                   "constable",
                                                   "sergeant",
                                                   "inspector",
                                                   "chief_inspector",
                                                   "superintendent",
                                                   "chief_superintendent",
                                                   "staff"};
    return words;
}

bool isRankOrAbove(const std::string &rank, const std::string &asked)
{
    const auto placeOf = [](const std::string &word) {
        const auto found = std::find(ranks().begin(), ranks().end(), word);
        return found == ranks().end() || word == "staff" ? std::ptrdiff_t(1) : found - ranks().begin();
    };
    return placeOf(rank) >= placeOf(asked);
}

const std::vector<Named> &owners()
{
    static const std::vector<Named> list = {{"oic", "officer in the case"},
                                            {"sergeant", "sergeant"},
                                            {"detective_sergeant", "detective sergeant"},
                                            {"inspector", "inspector"},
                                            {"duty_inspector", "duty inspector"},
                                            {"detective_inspector", "detective inspector"},
                                            {"chief_inspector", "chief inspector"},
                                            {"superintendent", "superintendent"},
                                            {"chief_officer", "chief officer"},
                                            {"specialist", "specialist team"},
                                            {"reviewer", "the reviewer"}};
    return list;
}

const std::vector<Named> &themes()
{
    static const std::vector<Named> list = {{"plan_quality", "Plan quality"},
                                            {"delay_oic", "Delay: officer in the case"},
                                            {"delay_supervisor", "Delay: supervision"},
                                            {"delay_cps", "Delay: prosecutors"},
                                            {"delay_forensic_digital", "Delay: forensic or digital"},
                                            {"victim_contact", "Victim contact"},
                                            {"victim_needs", "Victim's needs and personal statement"},
                                            {"suspect_outstanding", "Suspect outstanding"},
                                            {"bail_rui", "Bail and release under investigation"},
                                            {"disclosure_file", "Disclosure and file quality"},
                                            {"wrong_outcome", "Wrong outcome"},
                                            {"resourcing", "Resourcing and absence"},
                                            {"training", "Training"},
                                            {"partner", "Partner agency"},
                                            {"repeat", "Repeat victim, suspect or place"},
                                            {"time_limit", "Time limit"}};
    return list;
}

const std::vector<Named> &returnReasons()
{
    static const std::vector<Named> list = {{"missing_line", "A line of enquiry is missing"},
                                            {"perishable", "Perishable evidence"},
                                            {"victim", "Victim"},
                                            {"safeguarding", "Safeguarding"},
                                            {"suspect", "Suspect"},
                                            {"disclosure", "Disclosure"},
                                            {"wrong_offence", "Wrong offence"},
                                            {"wrong_outcome", "Wrong outcome"},
                                            {"no_rationale", "No rationale"},
                                            {"wording", "Wording"},
                                            {"wrong_owner", "Wrong owner"}};
    return list;
}

std::string_view labelOf(const std::vector<Named> &list, std::string_view word)
{
    const auto found =
        std::find_if(list.begin(), list.end(), [word](const Named &one) { return one.word == word; });
    return found == list.end() ? word : found->label;
}

std::string_view toWord(QuestionType type)
{
    return typeWords()[std::size_t(type)];
}

std::string_view toWord(Consequence consequence)
{
    return consequenceWords()[std::size_t(consequence)];
}

std::string_view toWord(Kind kind)
{
    return kindWords()[std::size_t(kind)];
}

ValueType valueTypeOf(QuestionType type)
{
    switch (type) {
    case QuestionType::Choices:
        return ValueType::Words;
    case QuestionType::Text:
        return ValueType::Text;
    case QuestionType::Number:
        return ValueType::Number;
    case QuestionType::Date:
        return ValueType::Date;
    case QuestionType::DateTime:
        return ValueType::Time;
    case QuestionType::YesNo:
    case QuestionType::YesNoNa:
    case QuestionType::Choice:
    case QuestionType::Confirm:
        break;
    }
    return ValueType::Word;
}

std::optional<Within> parseWithin(std::string_view text)
{
    if (text == "now")
        return Within{Within::Unit::Now, 0};
    if (text == "today")
        return Within{Within::Unit::Today, 0};
    constexpr int mostDays = 3660;
    int amount = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), amount);
    const std::string_view unit = text.substr(std::size_t(end - text.data()));
    if (error != std::errc{} || amount < 1 || (unit != " h" && unit != " d"))
        return {};
    const bool isHours = unit == " h";
    if (amount > (isHours ? mostDays * 24 : mostDays))
        return {};
    return Within{isHours ? Within::Unit::Hours : Within::Unit::Days, amount};
}

std::optional<std::size_t> Template::indexOf(std::string_view questionId) const
{
    const auto found = std::find_if(questions.begin(), questions.end(),
                                    [questionId](const Question &one) { return one.id == questionId; });
    return found == questions.end() ? std::nullopt : std::optional(std::size_t(found - questions.begin()));
}

const Question *Template::find(std::string_view questionId) const
{
    const auto index = indexOf(questionId);
    return index ? &questions[*index] : nullptr;
}

const Option *optionOf(const Question &question, std::string_view value)
{
    const auto found = std::find_if(question.options.begin(), question.options.end(),
                                    [value](const Option &one) { return one.value == value; });
    return found == question.options.end() ? nullptr : &*found;
}

} // namespace casegrip::forms
