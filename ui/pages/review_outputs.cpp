// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review_outputs.h"

#include "core/reviews/log_text.h"
#include "ui/actions/actions.h"
#include "ui/background/workspace_thread.h"
#include "ui/desk.h"
#include "ui/dialogs/line_dialog.h"
#include "ui/dialogs/log_text_dialog.h"
#include "ui/lock/clipboard_care.h"
#include "ui/print/outputs.h"
#include "ui/print/page_layout.h"
#include "ui/print/pdf.h"
#include "ui/print/poster.h"
#include "ui/text/visible_text.h"

#include <QDir>
#include <QFileDialog>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>

namespace casegrip::ui
{
namespace
{

using As = workspace::Disclosed::As;
using workspace::Workspace;

const workspace::WorkReason outside{workspace::WorkReason::From::Outside, {}, 0, {}};

QString documents()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void printPaper(const reports::Paper &paper, QPrinter &printer)
{
    QPainter painter(&printer);
    PageLayout(paper, printer).draw(painter);
}

} // namespace

ReviewOutputs::ReviewOutputs(const Desk &desk, WorkspaceThread &writer, Actions &actions, std::function<Chosen()> chosen,
                             QWidget *window)
    : QObject(window), m_desk(desk), m_writer(writer), m_actions(actions), m_chosen(std::move(chosen)), m_window(window)
{
    using enum ActionId;
    actions.handle(ReadReview, this, [this] { readWhole(m_chosen().ref); })->setIconText(tr("Read"));
    actions.handle(CopyLogText, this, [this] { copyText(m_chosen().ref); })->setIconText(tr("Copy log text"));
    actions.handle(SaveLogText, this, [this] {
        askPath(tr("Save log text"), QStringLiteral("%1.txt"), tr("Text files (*.txt)"),
                [this, ref = m_chosen().ref](const QString &path) { saveText(ref, path); });
    });
    actions.handle(SaveReviewPdf, this, [this] {
        askPath(tr("Save as PDF"), QStringLiteral("%1.pdf"), tr("PDF files (*.pdf)"),
                [this, ref = m_chosen().ref](const QString &path) { savePdf(ref, path); });
    });
    actions.handle(PrintReview, this, [this] { askPrint(m_chosen().ref); });
    actions.handle(DiscloseCase, this, [this] { askDisclosure(m_chosen().caseNo); });
    actions.handle(SavePoster, this, &ReviewOutputs::askPoster);
    actions.handle(CopySignedText, this, [this] { copyText(m_signed); })->setIconText(tr("Copy log text"));
    actions.handle(ReadSignedText, this, [this] { readText(m_signed); })->setIconText(tr("Read it first"));
    refresh();
    offer({});
}

void ReviewOutputs::refresh()
{
    using enum ActionId;
    const Chosen chosen = m_chosen();
    for (const ActionId id : {ReadReview, CopyLogText, SaveLogText, SaveReviewPdf, PrintReview})
        m_actions.get(id)->setEnabled(!chosen.ref.empty());
    m_actions.get(DiscloseCase)->setEnabled(!chosen.caseNo.empty());
}

void ReviewOutputs::offer(const std::string &ref)
{
    m_signed = ref;
    for (const ActionId id : {ActionId::CopySignedText, ActionId::ReadSignedText})
        m_actions.get(id)->setEnabled(!ref.empty());
}

// `name`: %1 is the reference of the chosen review.
void ReviewOutputs::askPath(const QString &title, const QString &name, const QString &filter,
                            std::function<void(const QString &)> then)
{
    auto *dialog = new QFileDialog(m_window, title, documents(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(name.contains(QLatin1String("%1")) ? name.arg(QString::fromStdString(m_chosen().ref)) : name);
    dialog->setDefaultSuffix(name.section(QLatin1Char('.'), -1));
    connect(dialog, &QFileDialog::fileSelected, this, [then = std::move(then)](const QString &path) { then(path); });
    dialog->open();
}

template <typename Work>
void ReviewOutputs::write(Work work, const QString &what)
{
    m_writer.run(this, std::move(work), [this, what](const Done &done) {
        if (done)
            emit happened(what);
        else
            emit failed(done.error());
    });
}

void ReviewOutputs::copyText(const std::string &ref)
{
    m_writer.run(
        this, [ref](Workspace &workspace) { return takeLogText(workspace, ref, As::Clipboard); },
        [this, ref](const Result<std::string> &text) {
            if (!text) {
                emit failed(text.error());
                return;
            }
            putOnClipboard(QString::fromStdString(*text));
            emit happened(tr("Copied the log text of %1: paste it into the enquiry log").arg(visibleText(ref)));
        });
}

// On the screen it has not left: the access log is told when it is copied.
void ReviewOutputs::readText(const std::string &ref)
{
    read(ref, tr("Log text of %1").arg(visibleText(ref)), [ref](Workspace &workspace) -> Result<std::string> {
        const auto found = workspace.findReview(ref);
        if (!found)
            return failure(found.error());
        return reviews::logText(found->state, workspace.frameworks().zone());
    });
}

// Somebody else's too: the row of the access log comes first, as that of the command.
void ReviewOutputs::readWhole(const std::string &ref)
{
    read(ref, tr("Review %1").arg(visibleText(ref)), [ref](Workspace &workspace) -> Result<std::string> {
        const auto found = workspace.findReview(ref);
        if (!found)
            return failure(found.error());
        const auto why = workspace.reasonOutside(found->caseNo, {}); // words that were asked for stand with the case that is shown
        if (const Done told = workspace.recordViewed({found->caseNo, why ? *why : outside}); !told)
            return failure(told.error());
        return reviews::wholeText(found->state, workspace.frameworks().zone());
    });
}

void ReviewOutputs::read(const std::string &ref, const QString &title, std::function<Result<std::string>(Workspace &)> textOf)
{
    m_writer.run(
        this, std::move(textOf),
        [this, ref, title](const Result<std::string> &text) {
            if (!text) {
                emit failed(text.error());
                return;
            }
            auto *dialog = new LogTextDialog(title, QString::fromStdString(*text), m_window);
            connect(dialog, &QDialog::accepted, this, [this, ref] { copyText(ref); });
            m_texts.push_back({ref, dialog});
            dialog->open();
        });
}

void ReviewOutputs::closeUnseen()
{
    std::erase_if(m_texts, [](const OpenText &text) { return !text.dialog; });
    for (const OpenText &text : m_texts) {
        m_writer.run(
            this,
            [ref = text.ref](Workspace &workspace) -> Done {
                const auto found = workspace.findReview(ref);
                return found ? Done() : Done(failure(found.error()));
            },
            [this, dialog = text.dialog](const Done &seen) {
                const bool isSeen = seen || (seen.error().kind != ErrorKind::NotFound && seen.error().kind != ErrorKind::Refused);
                if (isSeen || !dialog)
                    return;
                dialog->reject();
                emit failed(seen.error());
            });
    }
}

void ReviewOutputs::saveText(const std::string &ref, const QString &path)
{
    write(
        [ref, path](Workspace &workspace) -> Done {
            const auto text = takeLogText(workspace, ref, As::Text);
            return text ? writeFile(path, QByteArray::fromStdString(*text)) : failure(text.error());
        },
        tr("Saved %1 as %2").arg(visibleText(ref), visibleText(path)));
}

void ReviewOutputs::savePdf(const std::string &ref, const QString &path)
{
    write(
        [ref, path](Workspace &workspace) -> Done {
            const auto paper = takeReview(workspace, ref, As::Pdf);
            return paper ? writeFile(path, pdfOf(*paper)) : failure(paper.error());
        },
        tr("Saved %1 as %2").arg(visibleText(ref), visibleText(path)));
}

void ReviewOutputs::askPrint(const std::string &ref)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout({QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF()});
    printer->setFullPage(true);
    printer->setDocName(QString::fromStdString(ref));
    auto *dialog = new QPrintDialog(printer.get(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, ref, printer] {
        m_writer.run(
            this, [ref](Workspace &workspace) { return takeReview(workspace, ref, As::Print); },
            [this, ref, printer](const Result<reports::Paper> &paper) {
                if (!paper) {
                    emit failed(paper.error());
                    return;
                }
                printPaper(*paper, *printer);
                emit happened(tr("Printed %1").arg(visibleText(ref)));
            });
    });
    connect(dialog, &QObject::destroyed, this, [printer] {}); // the dialog borrows it
    dialog->open();
}

void ReviewOutputs::askDisclosure(const std::string &caseNo)
{
    auto *dialog = new LineDialog({tr("Reviews for disclosure"),
                                   tr("Case %1: writes every review, version and direction made here as PDF, CSV and JSON with a list of "
                                      "hashes. The access log keeps who did it, when and for whom.")
                                       .arg(visibleText(caseNo)),
                                   tr("Who gets it (may be left empty)"), tr("Choose a folder…")},
                                  {}, m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog, caseNo] {
        auto *folder = new QFileDialog(m_window, tr("Folder for the disclosure"), documents());
        folder->setAttribute(Qt::WA_DeleteOnClose);
        folder->setFileMode(QFileDialog::Directory);
        connect(folder, &QFileDialog::fileSelected, this, [this, caseNo, recipient = dialog->line()](const QString &path) {
            disclose(caseNo, QDir(path).filePath(folderName(caseNo)), recipient.toStdString());
        });
        folder->open();
    });
    dialog->open();
}

// "disclosure 99250001234 2026-03-05"; a case number may hold what no name of a folder can.
QString ReviewOutputs::folderName(const std::string &caseNo) const
{
    QString number = QString::fromStdString(caseNo);
    for (QChar &c : number) {
        if (!c.isLetterOrNumber())
            c = QLatin1Char('-');
    }
    const std::string day = formatDay(m_desk.words.zone().dayOf(m_desk.clock.now()));
    return QStringLiteral("disclosure %1 %2").arg(number, QString::fromStdString(day));
}

void ReviewOutputs::disclose(const std::string &caseNo, const QString &folder, const std::string &recipient)
{
    write(
        [caseNo, folder, recipient](Workspace &workspace) -> Done {
            const auto written = writeDisclosure(workspace, caseNo, folder, {recipient});
            return written ? Done() : failure(written.error());
        },
        tr("Saved the reviews of %1 in %2").arg(visibleText(caseNo), visibleText(folder)));
}

void ReviewOutputs::askPoster()
{
    m_writer.run(
        this, [](Workspace &workspace) { return workspace.setting(posterAddressSetting); },
        [this](const Result<std::string> &set) {
            if (!set) {
                emit failed(set.error());
                return;
            }
            auto *dialog = new LineDialog({tr("The framework on one page"),
                                           tr("Who reviews what by when, as the framework says that is in force. A code on it leads "
                                              "to the address; without an address there is none."),
                                           tr("Address (may be left empty)"), tr("Save as PDF…")},
                                          QString::fromStdString(*set), m_window);
            connect(dialog, &QDialog::accepted, this, [this, dialog] {
                askPath(tr("Save the poster"), QStringLiteral("framework.pdf"), tr("PDF files (*.pdf)"),
                        [this, address = dialog->line()](const QString &path) { savePoster(path, address); });
            });
            dialog->open();
        });
}

// The address is kept for the next time, and for the command.
void ReviewOutputs::savePoster(const QString &path, const QString &address)
{
    write(
        [path, address](Workspace &workspace) -> Done {
            if (auto ok = checkPosterAddress(address); !ok)
                return ok;
            if (auto kept = workspace.setSetting(posterAddressSetting, address.toStdString()); !kept)
                return kept;
            const auto pdf = posterPdf(workspace);
            return pdf ? writeFile(path, *pdf) : failure(pdf.error());
        },
        tr("Saved the poster as %1").arg(visibleText(path)));
}

} // namespace casegrip::ui
