// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/framework/framework.h"

#include <QCoreApplication>
#include <QStringList>

// A framework's settings in words, for people who compare two.
namespace casegrip::ui
{

class FrameworkWords
{
    Q_DECLARE_TR_FUNCTIONS(FrameworkWords)

public:
    static QString hours(int number);
    static QString days(int number); // 0: "not asked"
    static QString onReopen(framework::OnReopen choice);
    static QString missedCycle(framework::MissedCycle choice);
    static QString pause(bool pauses);
    static QString stage(due::Stage stage);
    // "cmf 2", safe to look at.
    static QString name(const framework::Framework &framework);
};

// In how many days a stage comes round; 0: not asked.
int daysOf(const framework::Framework &framework, due::Stage stage);
// The categories that rules of the file give, each once; without that of red boxes made by hand.
std::vector<std::string> ownCategories(const framework::Framework &framework);
// What is other in the second, a sentence each: "Inspector review: 30 days, then 28 days".
QStringList differences(const framework::Framework &now, const framework::Framework &then);

} // namespace casegrip::ui
