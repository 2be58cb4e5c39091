// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/workspace/disclosed.h"
#include "core/workspace/workspace.h"

#include <QDialog>
#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <string>
#include <vector>

class QWidget;

namespace casegrip::ui
{

class Actions;
class WorkspaceThread;
struct Desk;

// A review as text, PDF or print, all of a case for disclosure, and the framework's poster: asks where to, tells the access
// log, and writes. All work is done on the writing thread.
class ReviewOutputs : public QObject
{
    Q_OBJECT
public:
    // What the actions are about: the chosen case, and the reference of the chosen review; either may be empty.
    struct Chosen {
        std::string caseNo;
        std::string ref;
    };
    ReviewOutputs(const Desk &desk, WorkspaceThread &writer, Actions &actions, std::function<Chosen()> chosen, QWidget *window);

    // Enables what can be done with what is chosen.
    void refresh();
    // What was just signed can be copied and read, whatever is chosen; empty: nothing was, or it was taken back.
    void offer(const std::string &ref);
    // Who sees what has changed: texts that are open are closed when their reviews are not seen any more.
    void closeUnseen();

    void copyText(const std::string &ref);
    void readText(const std::string &ref); // first, then copied or not
    void readWhole(const std::string &ref); // with its earlier versions and what was added to it
    void saveText(const std::string &ref, const QString &path);
    void savePdf(const std::string &ref, const QString &path);
    void disclose(const std::string &caseNo, const QString &folder, const std::string &recipient);
    void savePoster(const QString &path, const QString &address);

signals:
    void happened(const QString &what);
    void failed(const casegrip::Error &error);

private:
    void askPath(const QString &title, const QString &name, const QString &filter, std::function<void(const QString &)> then);
    void read(const std::string &ref, const QString &title, std::function<Result<std::string>(workspace::Workspace &)> textOf);
    void askPrint(const std::string &ref);
    void askDisclosure(const std::string &caseNo);
    QString folderName(const std::string &caseNo) const;
    void askPoster();
    template <typename Work>
    void write(Work work, const QString &what);

    const Desk &m_desk;
    WorkspaceThread &m_writer;
    Actions &m_actions;
    const std::function<Chosen()> m_chosen;
    QWidget *m_window;
    std::string m_signed; // see offer()
    struct OpenText {
        std::string ref;
        QPointer<QDialog> dialog;
    };
    std::vector<OpenText> m_texts; // that may be open still
};

} // namespace casegrip::ui
