/** What we use of `datapackage` 1.1, which has no types of its own. */
declare module "datapackage" {
  class Package {
    static load(descriptor: object, options: { basePath: string }): Promise<Package>;
    readonly errors: readonly Error[];
    readonly resources: readonly Resource[];
  }
  interface Resource {
    readonly name: string;
    read(options: { relations: boolean }): Promise<unknown[]>;
  }
  const reader: { Package: typeof Package };
  export default reader;
}
