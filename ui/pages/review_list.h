// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/reviewing.h"

#include <QWidget>

class QListWidget;

namespace casegrip::ui
{

class Actions;
struct Desk;

// The reviews of a case that were made here, each with what the records system has of it, and what can be done with the
// chosen one: copied, saved, printed. Below them those that are only there.
class ReviewList : public QWidget
{
    Q_OBJECT
public:
    ReviewList(const Desk &desk, const Actions &actions, QWidget *parent);

    // The newest is chosen.
    void show(const workspace::ReviewsOfCase &reviews, Instant now);
    // The reference of the chosen one; empty when it was not made here.
    std::string chosen() const;
    // The same when the person signed it and it still counts.
    std::string own() const;

signals:
    void chosenChanged();

private:
    void add(const QString &first, const QString &second, const std::string &ref, bool isOwn);

    const Desk &m_desk;
    QListWidget *m_list;
};

} // namespace casegrip::ui
