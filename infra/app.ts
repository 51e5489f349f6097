import { App } from "aws-cdk-lib/core";
import { addProduct } from "./stack/product.ts";

addProduct(new App());
