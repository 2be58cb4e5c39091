// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/guidance/page.h"

#include <QScrollArea>

class QVBoxLayout;

namespace casegrip::ui
{

// One page of the guidance library to read. All of it is plain text; what leads on is a button.
class GuidanceReader : public QScrollArea
{
    Q_OBJECT
public:
    explicit GuidanceReader(QWidget *parent);

    void showPage(const guidance::Page &page);
    void showNothing(const QString &why);

signals:
    void chosen(const QString &id); // another page
    void left();                    // Escape

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void clear();
    void finish(const QString &name);
    void addText(const QString &text, const char *role = "");
    void addParagraphs(const std::vector<std::string> &paragraphs);
    void addItem(const QString &text);
    void addPart(const QString &heading, const std::string &text);
    void addReferences(const guidance::Page &page);
    void addLink(const guidance::Reference &reference);

    QWidget *m_body = nullptr;
    QVBoxLayout *m_layout = nullptr;
};

} // namespace casegrip::ui
