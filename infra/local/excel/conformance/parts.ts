import { type ConformanceCase, failure, onSheet, same } from "./case.ts";

/** 25: what a workbook keeps beside its cells. */
export const parts: readonly ConformanceCase[] = [
  {
    id: "E25",
    title: "XML that is not well formed is refused",
    source: 'declaration of Excel.CustomXmlPartCollection.add: "Must be a valid XML fragment"',
    needs: "excel",
    run: ({ Excel }) =>
      Excel.run(async (context) => {
        const { customXmlParts } = context.workbook;
        const part = customXmlParts.add('<a xmlns="urn:conformance:xml"><b/></a>').load("id,namespaceUri");
        await context.sync();
        same([part.namespaceUri, part.id !== ""], ["urn:conformance:xml", true]);
        customXmlParts.add('<a xmlns="urn:conformance:xml"><b></a>');
        same((await failure(() => context.sync())).code, "InvalidArgument");
        const xml = part.getXml();
        await context.sync();
        same(xml.value.includes("<b"), true);
        part.delete();
        await context.sync();
      }),
  },
  {
    id: "E25e",
    title: "a comment belongs to one cell, whose address says its sheet",
    source: "declaration of Excel.CommentCollection.add",
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, _sheet, name) => {
        const comment = context.workbook.comments.add(`'${name}'!B2`, "Xem lại").load("content");
        const place = comment.getLocation().load("address");
        await context.sync();
        same([comment.content, place.address.split("!")[1]], ["Xem lại", "B2"]);
        context.workbook.comments.add(`'${name}'!C2:C3`, "hai ô");
        same((await failure(() => context.sync())).code, "InvalidArgument");
        context.workbook.comments.add("D2", "không nói trang");
        same((await failure(() => context.sync())).code, "InvalidArgument");
      }),
  },
];
