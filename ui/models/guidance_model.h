// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/guidance/catalogue.h"
#include "ui/models/lines_role.h"

#include <QAbstractListModel>

#include <vector>

namespace casegrip::ui
{

// Pages of the guidance library in a list: title, where it belongs, and what was found.
class GuidanceModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { Where = SecondLine, Excerpt = ThirdLine };
    using QAbstractListModel::QAbstractListModel;

    // The pages are the catalogue's and live as long as it; show({}) before it goes.
    void show(std::vector<guidance::Hit> hits);
    const guidance::Page &pageAt(int row) const { return *m_hits[std::size_t(row)].page; }
    int rowOf(const std::string &id) const; // -1: not in the list

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<guidance::Hit> m_hits;
};

// "Question ESR-02: Enhanced initial review", "In force here"; nothing for an article
QString whereText(const guidance::Page &page);

} // namespace casegrip::ui
